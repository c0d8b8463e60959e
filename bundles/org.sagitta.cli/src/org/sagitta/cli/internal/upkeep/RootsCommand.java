package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Integrity;
import org.sagitta.dicom.JsonWriter;

/// Lists the places of linked files.
@Component(service = Command.class, property = Command.NAME + "=" + RootsCommand.COMMAND)
public final class RootsCommand implements Command {
	static final String COMMAND = "roots";

	private final OpenDatabase databases;

	@Activate
	public RootsCommand(@Reference OpenDatabase databases) {
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
		return "Lists the places that linked files are below, and whether they are there now";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<Integrity.Root> roots = databases.of(context).integrity().roots();
		if (arguments.has("--json")) {
			json(roots, context.out());
			return OK;
		}
		var table = new TextTable().column("Instances", true).column("State", false).column("Folder", false);
		roots.forEach(each -> table.row(List.of(Long.toString(each.instances()), each.online() ? "online" : "offline", each.path().toString())));
		table.print(context.out());
		return OK;
	}

	private static void json(List<Integrity.Root> roots, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Integrity.Root each : roots) {
			json.beginObject().name("id").value(each.id()).name("path").value(each.path().toString()).name("online").value(each.online());
			json.name("instances").value(each.instances()).endObject();
		}
		json.endArray();
		out.println();
	}
}
