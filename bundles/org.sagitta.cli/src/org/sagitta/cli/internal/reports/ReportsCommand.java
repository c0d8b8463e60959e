package org.sagitta.cli.internal.reports;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.PlainListCommand;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.cli.internal.Times;
import org.sagitta.command.Command;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReports;
import org.sagitta.dicom.JsonWriter;

/// Lists the reports of imports.
@Component(service = Command.class, property = Command.NAME + "=" + ReportsCommand.COMMAND)
public final class ReportsCommand extends PlainListCommand<ImportReports.Summary> {
	static final String COMMAND = "reports";

	@Activate
	public ReportsCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Lists the reports of former imports, the newest first", "There are no reports");
	}

	@Override
	protected List<ImportReports.Summary> all(DicomDatabase database) throws IOException {
		return database.reports().all();
	}

	@Override
	protected TextTable table() {
		return new TextTable().column("ID", false).column("Started", false).column("Files", true).column("State", false);
	}

	@Override
	protected List<String> cells(ImportReports.Summary each) {
		return List.of(each.id(), Times.local(each.started()), Long.toString(each.files()), each.complete() ? "complete" : "incomplete");
	}

	@Override
	protected void write(ImportReports.Summary each, JsonWriter json) throws IOException {
		json.name("id").value(each.id()).name("started").value(each.started().toString());
		json.name("files").value(each.files()).name("complete").value(each.complete());
	}
}
