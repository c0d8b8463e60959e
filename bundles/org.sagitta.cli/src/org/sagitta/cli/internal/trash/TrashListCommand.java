package org.sagitta.cli.internal.trash;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Trash;
import org.sagitta.dicom.JsonWriter;

/// Lists the trash.
@Component(service = Command.class, property = Command.NAME + "=" + TrashListCommand.COMMAND)
public final class TrashListCommand implements Command {
	static final String COMMAND = "trash list";

	private final OpenDatabase databases;

	@Activate
	public TrashListCommand(@Reference OpenDatabase databases) {
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
		return "Lists what was removed from the database and can come back, the newest first";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<Trash.Removal> removals = databases.of(context).trash().removals();
		if (arguments.has("--json")) {
			json(removals, context.out());
		} else {
			Removals.print(removals, context.out());
		}
		return OK;
	}

	private static void json(List<Trash.Removal> removals, PrintStream out) throws IOException {
		var json = new JsonWriter(out, " ");
		json.beginArray();
		for (Trash.Removal each : removals) {
			json.beginObject().name("id").value(each.id()).name("when").value(each.when().toString()).name("user").value(each.user());
			json.name("level").value(each.level().name()).name("title").value(each.title());
			json.name("instances").value(each.instances()).name("files").value(each.files()).name("bytes").value(each.bytes()).endObject();
		}
		json.endArray();
		out.println();
	}
}
