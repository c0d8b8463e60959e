package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Copies the index.
@Component(service = Command.class, property = Command.NAME + "=" + BackupCommand.COMMAND)
public final class BackupCommand implements Command {
	static final String COMMAND = "backup";

	private final OpenDatabase databases;

	@Activate
	public BackupCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "";
	}

	@Override
	public String summary() {
		return "Copies the index, while it is in use, to a new folder below backup/";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		if (!Arguments.parse(context.arguments(), Set.of(), Set.of()).words().isEmpty()) {
			throw new UsageException("there is nothing to name; the copy goes below the database's folder");
		}
		context.out().println("Copied the index to " + databases.of(context).integrity().backup());
		return OK;
	}
}
