package org.sagitta.cli.internal.conflicts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Csv;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.FreshFile;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.cli.internal.data.Looking;
import org.sagitta.cli.internal.data.Selection;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.choice.Choice.Above;
import org.sagitta.dicom.Level;

/// Lists what the files of patients, studies and series contradict each other in.
@Component(service = Command.class, property = Command.NAME + "=" + ConflictsCommand.COMMAND)
public final class ConflictsCommand extends DatabaseCommand {
	static final String COMMAND = "conflicts";
	private static final String JSON = "--json";
	private static final String CSV = "--csv";

	@Activate
	public ConflictsCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "[patients|studies|series] " + Selection.USAGE + " [--json | --csv FILE|-]",
				"Lists what the files of one patient, study or series say differently: what is shown, and what others say; without a level of"
						+ " all three, with --patient, --study or --series of that row and those below; CONDITION as for list");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Looking.flags(JSON), Looking.valued(Selection.options(CSV)));
		if (arguments.has(JSON) && arguments.has(CSV)) {
			throw new UsageException("--json and --csv exclude each other");
		}
		Optional<Above> above = Selection.above(arguments);
		List<Level> levels = levels(arguments, above);
		Looking looking = Looking.of(arguments);
		Optional<FreshFile> target = arguments.value(CSV).filter(file -> !file.equals("-")).map(file -> new FreshFile(context.path(file), false));
		if (target.isPresent()) {
			target.get().check();
		}
		DicomDatabase database = database(context);
		looking.warn(database.columns(), levels.getLast(), context);
		var selections = new ArrayList<Selection>();
		for (Level level : levels) {
			selections.add(Selection.of(level, looking, database.columns(), Selection.conditions(arguments, database.columns(), level), above));
		}
		write(Conflicts.of(database, selections), arguments, target, context);
		return OK;
	}

	/// Where no level is named: all that the rest may be about.
	private static List<Level> levels(Arguments arguments, Optional<Above> above) throws UsageException {
		if (arguments.words().size() > 1) {
			throw new UsageException("one level at most can be named: patients, studies or series");
		}
		if (arguments.words().isEmpty()) {
			if (arguments.has(Selection.WHERE)) {
				throw new UsageException(Selection.WHERE + " needs a level: patients, studies or series");
			}
			Level top = above.map(Above::level).orElse(Level.PATIENT);
			return Stream.of(Level.PATIENT, Level.STUDY, Level.SERIES).filter(level -> level.compareTo(top) >= 0).toList();
		}
		Level level = Levels.parse(arguments.words().getFirst());
		if (level == Level.INSTANCE) {
			throw new UsageException("an instance is one file, which contradicts no other of it; say patients, studies or series");
		}
		return List.of(level);
	}

	private static void write(Conflicts conflicts, Arguments arguments, Optional<FreshFile> target, CommandContext context)
			throws IOException {
		if (target.isPresent()) {
			target.get().write(out -> csv(conflicts, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
			context.out().println("Wrote " + target.get().target());
			context.out().println(conflicts.summary());
		} else if (arguments.has(CSV)) {
			csv(conflicts, new OutputStreamWriter(context.out(), StandardCharsets.UTF_8));
		} else if (arguments.has(JSON)) {
			ConflictsOutput.json(conflicts.found(), context.out());
		} else {
			ConflictsOutput.text(conflicts.found(), context.out());
			context.out().println(conflicts.summary());
		}
	}

	private static void csv(Conflicts conflicts, Writer out) throws IOException {
		var writer = new BufferedWriter(out);
		ConflictsOutput.csv(conflicts.found(), new Csv(writer));
		writer.flush();
	}
}
