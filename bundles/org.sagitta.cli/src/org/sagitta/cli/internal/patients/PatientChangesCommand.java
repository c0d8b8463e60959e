package org.sagitta.cli.internal.patients;

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
import org.sagitta.database.Identities;
import org.sagitta.dicom.JsonWriter;

/// Lists the corrections of identities.
@Component(service = Command.class, property = Command.NAME + "=" + PatientChangesCommand.COMMAND)
public final class PatientChangesCommand extends PlainListCommand<Identities.Change> {
	static final String COMMAND = "patient changes";

	@Activate
	public PatientChangesCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Lists what was changed about who is who, the newest first", "Nothing was changed about who is who");
	}

	@Override
	protected List<Identities.Change> all(DicomDatabase database) throws IOException {
		return database.identities().changes();
	}

	@Override
	protected TextTable table() {
		return new TextTable().column("ID", true).column("When", false).column("User", false).column("State", false).column("What", false);
	}

	@Override
	protected List<String> cells(Identities.Change each) {
		return List.of(Long.toString(each.id()), Times.local(each.when()), each.user(), each.undone() ? "undone" : "holds", each.text());
	}

	@Override
	protected void write(Identities.Change each, JsonWriter json) throws IOException {
		json.name("id").value(each.id()).name("when").value(each.when().toString()).name("user").value(each.user());
		json.name("kind").value(each.kind().name()).name("text").value(each.text()).name("undone").value(each.undone());
	}
}
