package org.sagitta.cli.internal;

import java.io.IOException;
import java.util.Set;

import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;

/// What commands that work on the database have in common. The arguments are read before the database is opened.
public abstract class DatabaseCommand implements Command {
	private final OpenDatabase databases;
	private final String name;
	private final String usage;
	private final String summary;

	protected DatabaseCommand(OpenDatabase databases, String name, String usage, String summary) {
		this.databases = databases;
		this.name = name;
		this.usage = usage;
		this.summary = summary;
	}

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final String usage() {
		return usage;
	}

	@Override
	public final String summary() {
		return summary;
	}

	protected final DicomDatabase database(CommandContext context) throws IOException {
		return databases.of(context);
	}

	/// The one word of a command without options.
	/// @param what it is, for the message
	protected static String word(CommandContext context, String what) throws UsageException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of());
		if (arguments.words().size() != 1) {
			throw new UsageException(what + " is needed");
		}
		return arguments.words().getFirst();
	}
}
