package org.sagitta.cli.internal.reports;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.cli.internal.Times;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.ImportReports;
import org.sagitta.dicom.JsonWriter;

/// Lists the reports of imports.
@Component(service = Command.class, property = Command.NAME + "=" + ReportsCommand.COMMAND)
public final class ReportsCommand implements Command {
	static final String COMMAND = "reports";

	private final OpenDatabase databases;

	@Activate
	public ReportsCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--json]";
	}

	@Override
	public String summary() {
		return "Lists the reports of former imports, the newest first";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("say nothing, or show or csv and the ID of a report");
		}
		List<ImportReports.Summary> all = databases.of(context).reports().all();
		if (arguments.has("--json")) {
			json(all, context.out());
			return OK;
		}
		var table = new TextTable().column("ID", false).column("Started", false).column("Files", true).column("State", false);
		all.forEach(each -> table.row(List.of(each.id(), Times.local(each.started()), Long.toString(each.files()),
				each.complete() ? "complete" : "incomplete")));
		table.print(context.out());
		return OK;
	}

	private static void json(List<ImportReports.Summary> all, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (ImportReports.Summary each : all) {
			json.beginObject().name("id").value(each.id()).name("started").value(each.started().toString());
			json.name("files").value(each.files()).name("complete").value(each.complete()).endObject();
		}
		json.endArray();
		out.println();
	}
}
