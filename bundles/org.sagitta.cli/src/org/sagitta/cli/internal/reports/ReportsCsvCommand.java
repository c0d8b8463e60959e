package org.sagitta.cli.internal.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.FreshFile;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;

/// Writes a report of an import as a table.
@Component(service = Command.class, property = Command.NAME + "=" + ReportsCsvCommand.COMMAND)
public final class ReportsCsvCommand implements Command {
	static final String COMMAND = "reports csv";

	private final OpenDatabase databases;

	@Activate
	public ReportsCsvCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "ID [--out FILE]";
	}

	@Override
	public String summary() {
		return "Writes what became of each single file of a former import as CSV";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of("--out"));
		if (arguments.words().size() != 1) {
			throw new UsageException("the ID of one report is needed; sagitta reports has it");
		}
		String id = arguments.words().getFirst();
		Optional<FreshFile> target = arguments.value("--out").map(text -> new FreshFile(context.path(text), false));
		if (target.isEmpty()) {
			write(databases.of(context), id, context.out());
			return OK;
		}
		target.get().check();
		DicomDatabase database = databases.of(context);
		target.get().write(out -> write(database, id, out));
		context.out().println("Wrote " + target.get().target());
		return OK;
	}

	private static void write(DicomDatabase database, String id, OutputStream out) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		database.reports().csv(id, writer);
		writer.flush();
	}
}
