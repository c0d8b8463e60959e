package org.sagitta.cli.internal.patients;

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
import org.sagitta.database.Identities;
import org.sagitta.dicom.JsonWriter;

/// Lists the corrections of identities.
@Component(service = Command.class, property = Command.NAME + "=" + PatientChangesCommand.COMMAND)
public final class PatientChangesCommand implements Command {
	static final String COMMAND = "patient changes";

	private final OpenDatabase databases;

	@Activate
	public PatientChangesCommand(@Reference OpenDatabase databases) {
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
		return "Lists what was changed about who is who, the newest first";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<Identities.Change> changes = databases.of(context).identities().changes();
		if (arguments.has("--json")) {
			json(changes, context.out());
			return OK;
		}
		var table = new TextTable().column("ID", true).column("When", false).column("User", false).column("State", false).column("What", false);
		changes.forEach(each -> table.row(List.of(Long.toString(each.id()), Times.local(each.when()), each.user(),
				each.undone() ? "undone" : "holds", each.text())));
		table.print(context.out());
		return OK;
	}

	private static void json(List<Identities.Change> changes, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Identities.Change each : changes) {
			json.beginObject().name("id").value(each.id()).name("when").value(each.when().toString()).name("user").value(each.user());
			json.name("kind").value(each.kind().name()).name("text").value(each.text()).name("undone").value(each.undone()).endObject();
		}
		json.endArray();
		out.println();
	}
}
