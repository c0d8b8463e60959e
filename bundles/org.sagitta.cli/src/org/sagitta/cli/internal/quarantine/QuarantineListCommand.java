package org.sagitta.cli.internal.quarantine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
import org.sagitta.database.Quarantine;
import org.sagitta.dicom.JsonWriter;

/// Lists the quarantine.
@Component(service = Command.class, property = Command.NAME + "=" + QuarantineListCommand.COMMAND)
public final class QuarantineListCommand implements Command {
	static final String COMMAND = "quarantine list";

	private final OpenDatabase databases;

	@Activate
	public QuarantineListCommand(@Reference OpenDatabase databases) {
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
		return "Lists the files that were kept aside because another file with other content has their SOP Instance UID";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<Quarantine.Held> held = databases.of(context).quarantine().held();
		if (arguments.has("--json")) {
			json(held, context.out());
		} else {
			text(held, context.out());
		}
		return OK;
	}

	private static void text(List<Quarantine.Held> held, PrintStream out) {
		if (held.isEmpty()) {
			out.println("The quarantine is empty");
			return;
		}
		var table = new TextTable().column("ID", true).column("Added", false).column("SOPInstanceUID", false).column("Came from", false)
				.column("First", false).column("Reason", false);
		for (Quarantine.Held each : held) {
			table.row(List.of(Long.toString(each.id()), Times.local(each.added()), each.sopInstanceUid(), each.source().toString(),
					each.first().map(Path::toString).orElse(""), each.reason()));
		}
		table.print(out);
	}

	private static void json(List<Quarantine.Held> held, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Quarantine.Held each : held) {
			json.beginObject().name("id").value(each.id()).name("added").value(each.added().toString());
			json.name("SOPInstanceUID").value(each.sopInstanceUid()).name("file").value(each.file().toString());
			json.name("owned").value(each.owned()).name("source").value(each.source().toString());
			json.name("first").value(each.first().map(Path::toString).orElse(null)).name("reason").value(each.reason()).endObject();
		}
		json.endArray();
		out.println();
	}
}
