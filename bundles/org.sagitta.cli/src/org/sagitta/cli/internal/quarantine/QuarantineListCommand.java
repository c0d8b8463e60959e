package org.sagitta.cli.internal.quarantine;

import java.io.IOException;
import java.nio.file.Path;
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
import org.sagitta.database.Quarantine;
import org.sagitta.dicom.JsonWriter;

/// Lists the quarantine.
@Component(service = Command.class, property = Command.NAME + "=" + QuarantineListCommand.COMMAND)
public final class QuarantineListCommand extends PlainListCommand<Quarantine.Held> {
	static final String COMMAND = "quarantine list";

	@Activate
	public QuarantineListCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Lists the files that were kept aside because another file with other content has their SOP Instance UID", "The quarantine is empty");
	}

	@Override
	protected List<Quarantine.Held> all(DicomDatabase database) throws IOException {
		return database.quarantine().held();
	}

	@Override
	protected TextTable table() {
		return new TextTable().column("ID", true).column("Added", false).column("SOPInstanceUID", false).column("Came from", false)
				.column("First", false).column("Reason", false);
	}

	@Override
	protected List<String> cells(Quarantine.Held each) {
		return List.of(Long.toString(each.id()), Times.local(each.added()), each.sopInstanceUid(), each.source().toString(),
				each.first().map(Path::toString).orElse(""), each.reason());
	}

	@Override
	protected void write(Quarantine.Held each, JsonWriter json) throws IOException {
		json.name("id").value(each.id()).name("added").value(each.added().toString());
		json.name("SOPInstanceUID").value(each.sopInstanceUid()).name("file").value(each.file().toString());
		json.name("owned").value(each.owned()).name("source").value(each.source().toString());
		json.name("first").value(each.first().map(Path::toString).orElse(null)).name("reason").value(each.reason());
	}
}
