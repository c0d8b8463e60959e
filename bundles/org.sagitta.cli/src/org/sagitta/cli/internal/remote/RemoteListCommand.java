package org.sagitta.cli.internal.remote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;

/// Lists the instances that are known only remotely.
@Component(service = Command.class, property = Command.NAME + "=" + RemoteListCommand.COMMAND)
public final class RemoteListCommand implements Command {
	static final String COMMAND = "remote list";

	private final OpenDatabase databases;

	@Activate
	public RemoteListCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--series UID] [--json]";
	}

	@Override
	public String summary() {
		return "Lists the instances that a server told of and that were not retrieved";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of("--series"));
		if (!arguments.words().isEmpty()) {
			throw new UsageException("a series is named by --series");
		}
		DicomDatabase database = databases.of(context);
		var all = new ArrayList<RemoteInstance>();
		for (String series : series(database, arguments.value("--series"))) {
			all.addAll(database.remotes().of(series));
			if (context.cancelled()) {
				return CANCELLED;
			}
		}
		if (arguments.has("--json")) {
			json(all, context);
		} else {
			text(all, context);
		}
		return OK;
	}

	private static List<String> series(DicomDatabase database, Optional<String> named) throws UsageException, IOException {
		if (named.isPresent()) {
			return List.of(Levels.key(database, Level.SERIES, named.get()));
		}
		List<Row> all = database.snapshot().find(Query.all(Level.SERIES)).rows();
		return all.stream().filter(row -> !row.value(Remotes.COUNT).isEmpty()).map(Row::key).toList();
	}

	private static void text(List<RemoteInstance> all, CommandContext context) {
		var table = new TextTable().column("Number", true).column("SOPInstanceUID", false).column("Kind", false).column("URL", false);
		for (RemoteInstance each : all) {
			String uid = each.tags().text(Tag.SOPClassUID);
			String kind = Dictionary.uidName(uid).orElse(uid);
			table.row(List.of(each.tags().text(Tag.InstanceNumber), each.sopInstanceUid(), kind, each.url().toString()));
		}
		table.print(context.out());
	}

	private static void json(List<RemoteInstance> all, CommandContext context) throws IOException {
		var json = new JsonWriter(context.out(), " ");
		json.beginArray();
		for (RemoteInstance each : all) {
			json.beginObject().name("StudyInstanceUID").value(each.studyInstanceUid()).name("SeriesInstanceUID").value(each.seriesInstanceUid());
			json.name("SOPInstanceUID").value(each.sopInstanceUid()).name("SOPClassUID").value(each.tags().text(Tag.SOPClassUID));
			json.name("InstanceNumber").value(each.tags().text(Tag.InstanceNumber)).name("URL").value(each.url().toString()).endObject();
		}
		json.endArray();
		context.out().println();
	}
}
