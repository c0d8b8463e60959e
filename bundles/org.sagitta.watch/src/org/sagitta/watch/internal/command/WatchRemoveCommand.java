package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Takes a folder off those that are watched.
@Component(service = Command.class, property = Command.NAME + "=" + WatchRemoveCommand.COMMAND)
public final class WatchRemoveCommand implements Command {
	static final String COMMAND = "watch remove";

	private final Databases databases;

	@Activate
	public WatchRemoveCommand(@Reference Databases databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FOLDER";
	}

	@Override
	public String summary() {
		return "Watches a folder no longer; what was imported from it stays";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of());
		if (arguments.words().size() != 1) {
			throw new UsageException("one folder is needed");
		}
		Path folder = context.path(arguments.words().getFirst());
		databases.folders().remove(databases.of(context), folder);
		context.out().println("Removed " + Texts.plain(folder.toString()) + " from the list; its files stay, and what was imported, too");
		return OK;
	}
}
