package org.sagitta.watch.internal.command;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Pauses watched folders.
@Component(service = Command.class, property = Command.NAME + "=" + WatchPauseCommand.COMMAND)
public final class WatchPauseCommand implements Command {
	static final String COMMAND = "watch pause";

	private final Databases databases;

	@Activate
	public WatchPauseCommand(@Reference Databases databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[FOLDER]";
	}

	@Override
	public String summary() {
		return "Watches a folder, or all, no longer until resumed; an import of its files is cancelled";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		return new Switching(databases, false).run(context);
	}
}
