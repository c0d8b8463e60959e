package org.sagitta.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.command.attach.AttachClient;
import org.sagitta.command.attach.CommandLine;
import org.sagitta.command.attach.Output;
import org.sagitta.command.attach.ReaderGoneException;
import org.sagitta.command.attach.Request;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.choice.Suggestions;

/// Finds the command that a request names, runs it, and makes a message and an exit code of whatever comes of it.
@Component(service = CommandRunner.class)
public final class CommandRunner {
	private static final List<String> HELP = List.of("--help", "-h");

	private final CommandTable table;
	private final Command help;

	@Activate
	public CommandRunner(@Reference CommandTable table) {
		this.table = table;
		help = new HelpCommand(table);
	}

	/// @param database finds the folder of the database when the command asks for it
	/// @return the exit code
	/// @throws DatabaseException only of the kind `OWNED_ELSEWHERE`: another process has the database, and may run the command
	int run(Request request, RunContext.Folder database, Output output, BooleanSupplier cancelled) throws DatabaseException {
		Optional<CommandLine> line = Optional.empty();
		String problem = "";
		try {
			line = Optional.of(CommandLine.parse(request.words()));
		} catch (UsageException e) {
			problem = e.getMessage();
		}
		List<String> words = line.map(CommandLine::words).orElse(List.of());
		if (words.isEmpty() || HELP.contains(words.getFirst())) {
			words = List.of(help.name());
		} else if (words.size() == 2 && HELP.contains(words.getLast())) {
			words = List.of(help.name(), words.getFirst()); // which may be the first word of several commands
		} else if (words.getFirst().equals("--version")) {
			words = List.of(VersionCommand.COMMAND);
		}
		Optional<Command> command = find(words);
		List<String> arguments = words.subList(command.map(found -> found.name().split(" ").length).orElse(0), words.size());
		try (var context = new RunContext(arguments, request.folder(), database, output, cancelled)) {
			if (line.isEmpty()) {
				context.err().println("sagitta: " + problem);
				return Command.USAGE;
			}
			if (command.isEmpty()) {
				return unknown(words, context);
			}
			return arrived(execute(command.get(), context, line.get().verbose()), command.get(), context);
		}
	}

	/// The exit code, when the output has arrived.
	private static int arrived(int code, Command command, RunContext context) {
		context.out().flush();
		if (context.lost().isEmpty()) {
			return code;
		}
		IOException error = context.lost().get();
		if (error instanceof ReaderGoneException) {
			return AttachClient.NOBODY_READS;
		}
		context.err().println("sagitta " + command.name() + ": standard output: " + Failures.describe(error));
		return Command.FAILED;
	}

	private Optional<Command> find(List<String> words) {
		if (words.getFirst().equals(help.name())) {
			return Optional.of(help);
		}
		return table.find(words.size() < 2 ? words : List.of(words.get(0) + " " + words.get(1), words.get(0)));
	}

	private int unknown(List<String> words, RunContext context) {
		List<String> near = Suggestions.of(words.getFirst(), table.all().stream().map(Command::name).toList());
		context.err().println("sagitta: there is no command " + String.join(" ", words.subList(0, Math.min(2, words.size()))) + "."
				+ (near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?") + " See sagitta help.");
		return Command.USAGE;
	}

	private static int execute(Command command, RunContext context, boolean verbose) throws DatabaseException {
		try {
			if (context.arguments().stream().takeWhile(word -> !word.equals("--")).anyMatch(HELP::contains)) {
				HelpCommand.one(command, context.out());
				return Command.OK;
			}
			return command.run(context);
		} catch (UsageException e) {
			context.err().println("sagitta " + command.name() + ": " + e.getMessage());
			HelpCommand.usage(command, context.err());
			return Command.USAGE;
		} catch (DatabaseException e) {
			if (e.kind() == DatabaseException.Kind.OWNED_ELSEWHERE) {
				throw e;
			}
			return failed(command, e, context, verbose);
		} catch (Exception | LinkageError | OutOfMemoryError e) {
			return Failures.isCancellation(e) ? Command.CANCELLED : failed(command, e, context, verbose);
		}
	}

	private static int failed(Command command, Throwable error, RunContext context, boolean verbose) {
		context.err().println("sagitta " + command.name() + ": " + Failures.describe(error));
		if (verbose) {
			Failures.trace(error, context.err());
		}
		return Command.FAILED;
	}
}
