package org.sagitta.cli.internal.upkeep;

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
import org.sagitta.database.Integrity;
import org.sagitta.dicom.JsonWriter;

/// Lists the places of linked files.
@Component(service = Command.class, property = Command.NAME + "=" + RootsCommand.COMMAND)
public final class RootsCommand extends PlainListCommand<Integrity.Root> {
	static final String COMMAND = "roots";

	@Activate
	public RootsCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "Lists the places that linked files are below, and whether they are there now", "No files are linked");
	}

	@Override
	protected List<Integrity.Root> all(DicomDatabase database) throws IOException {
		return database.integrity().roots();
	}

	@Override
	protected TextTable table() {
		return new TextTable().column("Instances", true).column("State", false).column("Folder", false);
	}

	@Override
	protected List<String> cells(Integrity.Root each) {
		return List.of(Long.toString(each.instances()), each.online() ? "online" : "offline", each.path().toString());
	}

	@Override
	protected void write(Integrity.Root each, JsonWriter json) throws IOException {
		json.name("id").value(each.id()).name("path").value(each.path().toString()).name("online").value(each.online());
		json.name("instances").value(each.instances());
	}
}
