package org.sagitta.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.choice.Suggestions;

/// Lists the commands, or explains one. No component: it belongs to the table that it shows.
final class HelpCommand implements Command {
	/// What follows in a summary is shown with the command alone.
	private static final Pattern DETAILS = Pattern.compile("[;.] ");

	private final CommandTable table;

	HelpCommand(CommandTable table) {
		this.table = table;
	}

	@Override
	public String name() {
		return "help";
	}

	@Override
	public String usage() {
		return "[COMMAND]";
	}

	@Override
	public String summary() {
		return "Lists the commands, or explains one";
	}

	@Override
	public int run(CommandContext context) throws UsageException {
		String wanted = String.join(" ", context.arguments());
		List<Command> commands = new ArrayList<>(table.all());
		commands.add(this);
		commands.sort(Comparator.comparing(Command::name));
		if (wanted.isEmpty()) {
			all(commands, context.out());
			return OK;
		}
		List<Command> meant = commands.stream().filter(command -> (command.name() + " ").startsWith(wanted + " ")).toList();
		if (meant.isEmpty()) {
			List<String> near = Suggestions.of(wanted, commands.stream().map(Command::name).toList());
			throw new UsageException("there is no command " + wanted
					+ (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
		}
		meant.forEach(command -> one(command, context.out()));
		return OK;
	}

	private static void all(List<Command> commands, PrintStream out) {
		out.println("Sagitta, a DICOM workbench.\n");
		out.println("  sagitta              opens the workbench");
		out.println("  sagitta COMMAND …    runs a command\n");
		out.println("Commands:");
		for (Command command : commands) {
			out.printf("  %-19s %s%n", command.name(), DETAILS.split(command.summary())[0]);
		}
		out.println("\nOptions of every command:");
		out.println("  --database DIR     the folder of the database, in place of the usual one");
		out.println("  --verbose          says where in the program an error happened");
		out.println("  --help             explains the command");
	}

	static void one(Command command, PrintStream out) {
		usage(command, out);
		out.println(command.summary() + ".");
	}

	static void usage(Command command, PrintStream out) {
		out.println(("Usage: sagitta " + command.name() + " " + command.usage()).strip());
	}
}
