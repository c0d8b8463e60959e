package org.sagitta.cli.internal.trash;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.PlainListCommand;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Command;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Trash;
import org.sagitta.dicom.JsonWriter;

/// Lists the trash.
@Component(service = Command.class, property = Command.NAME + "=" + TrashListCommand.COMMAND)
public final class TrashListCommand extends PlainListCommand<Trash.Removal> {
	static final String COMMAND = "trash list";

	@Activate
	public TrashListCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Lists what was removed from the database and can come back, the newest first", "The trash is empty");
	}

	@Override
	protected List<Trash.Removal> all(DicomDatabase database) throws IOException {
		return database.trash().removals();
	}

	@Override
	protected TextTable table() {
		return Removals.table();
	}

	@Override
	protected List<String> cells(Trash.Removal each) {
		return Removals.cells(each);
	}

	@Override
	protected void write(Trash.Removal each, JsonWriter json) throws IOException {
		json.name("id").value(each.id()).name("when").value(each.when().toString()).name("user").value(each.user());
		json.name("level").value(each.level().name()).name("title").value(each.title());
		json.name("instances").value(each.instances()).name("files").value(each.files()).name("bytes").value(each.bytes());
	}
}
