package org.sagitta.cli.internal.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Csv;
import org.sagitta.cli.internal.FreshFile;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.cli.internal.data.Looking;
import org.sagitta.cli.internal.data.Selection;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;

/// Writes what the database has as a table for other programs.
@Component(service = Command.class, property = Command.NAME + "=" + TableCommand.COMMAND)
public final class TableCommand implements Command {
	static final String COMMAND = "table";

	private final OpenDatabase databases;
	private final DicomFiles files;

	@Activate
	public TableCommand(@Reference OpenDatabase databases, @Reference DicomFiles files) {
		this.databases = databases;
		this.files = files;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "--level patients|studies|series|instances [--columns A,B,…] [--tags TAG,…] [--where CONDITION]… [--search WORDS]"
				+ " --csv FILE|-";
	}

	@Override
	public String summary() {
		return "Writes patients, studies, series or instances as CSV, with fields and any elements of their files; CONDITION as for list, for"
				+ " instances about their series";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Looking.flags(),
				Looking.valued("--level", "--columns", "--tags", Selection.WHERE, "--csv"));
		if (!arguments.words().isEmpty() || !arguments.has("--level") || !arguments.has("--csv")) {
			throw new UsageException("--level and --csv are needed, and options alone");
		}
		Level level = Levels.parse(arguments.value("--level").orElseThrow());
		TagWords tags = TagWords.of(arguments.value("--tags").orElse(""));
		String out = arguments.value("--csv").orElseThrow();
		Optional<FreshFile> target = out.equals("-") ? Optional.empty() : Optional.of(new FreshFile(context.path(out), false));
		if (target.isPresent()) {
			target.get().check();
		}
		DicomDatabase database = databases.of(context);
		List<String> fields = FieldWords.of(arguments.value("--columns"), database.columns(), level);
		Level rows = level == Level.INSTANCE ? Level.SERIES : level;
		var selection = Selection.of(rows, Looking.of(arguments), database.columns(),
				Selection.conditions(arguments, database.columns(), rows), Optional.empty());
		return write(new Table(database, level, fields, tags, selection), target, context);
	}

	private int write(Table table, Optional<FreshFile> target, CommandContext context) throws IOException {
		boolean[] failed = { false };
		Consumer<String> problems = problem -> {
			failed[0] = true;
			context.err().println("sagitta table: " + Text.plain(problem));
		};
		List<Row> rows = table.selection().rows(table.snapshot());
		try {
			if (target.isPresent()) {
				target.get().write(out -> write(table, rows, new OutputStreamWriter(out, StandardCharsets.UTF_8), problems, context));
				context.out().println("Wrote " + target.get().target());
			} else {
				write(table, rows, new OutputStreamWriter(context.out(), StandardCharsets.UTF_8), problems, context);
			}
		} catch (CancellationException _) {
			return CANCELLED;
		}
		return failed[0] ? FAILED : OK;
	}

	private void write(Table table, List<Row> rows, Writer out, Consumer<String> problems, CommandContext context) throws IOException {
		var writer = new BufferedWriter(out);
		table.write(rows, new Csv(writer), new TagReader(files, table.tags().tags(), problems), problems, context);
		writer.flush();
	}
}
