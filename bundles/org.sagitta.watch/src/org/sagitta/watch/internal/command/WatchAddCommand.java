package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.watch.WatchedFolder;

/// Adds a folder to those that are watched.
@Component(service = Command.class, property = Command.NAME + "=" + WatchAddCommand.COMMAND)
public final class WatchAddCommand implements Command {
	static final String COMMAND = "watch add";
	static final String COPY = "--copy";
	static final String FLAT = "--no-subfolders";

	private final Databases databases;

	@Activate
	public WatchAddCommand(@Reference Databases databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FOLDER [--copy] [--no-subfolders]";
	}

	@Override
	public String summary() {
		return "Adds a folder whose new files are imported when they are complete, as long as the workbench is open or sagitta watch run runs."
				+ " Files are linked where they are unless told to copy";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		WatchedFolder folder = folder(Arguments.parse(context.arguments(), Set.of(COPY, FLAT), Set.of()), context);
		databases.folders().add(databases.of(context), folder);
		if (!Files.isDirectory(folder.path())) {
			context.err().println("sagitta watch add: warning: " + Texts.plain(folder.path().toString()) + " is not there now; it is watched when it comes");
		}
		context.out().println("Added " + Texts.plain(folder.path().toString()));
		return OK;
	}

	static WatchedFolder folder(Arguments arguments, CommandContext context) throws UsageException {
		if (arguments.words().size() != 1) {
			throw new UsageException("one folder is needed");
		}
		return new WatchedFolder(context.path(arguments.words().getFirst()), arguments.has(COPY) ? Mode.COPY : Mode.LINK, !arguments.has(FLAT), true);
	}
}
