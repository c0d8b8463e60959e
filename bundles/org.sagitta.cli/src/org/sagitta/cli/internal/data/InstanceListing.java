package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;

/// A list of the instances of series.
record InstanceListing(DicomDatabase database, Snapshot snapshot, Selection selection) {
	int text(CommandContext context) throws IOException {
		var table = new TextTable().column("Number", true).column("SOPInstanceUID", false).column("Kind", false).column("File", false);
		for (Row series : selection.rows(snapshot)) {
			for (Instance each : database.instances(series.key())) {
				String kind = Dictionary.uidName(each.sopClassUid()).orElse(each.sopClassUid());
				table.row(List.of(each.tags().text(Tag.InstanceNumber), each.sopInstanceUid(), kind, each.file().toString()));
			}
			if (context.cancelled()) {
				return Command.CANCELLED;
			}
		}
		table.print(context.out());
		return Command.OK;
	}

	int json(CommandContext context) throws IOException {
		var json = new JsonWriter(context.out(), " ");
		json.beginArray();
		for (Row series : selection.rows(snapshot)) {
			Map<String, String> common = RowJson.attributes(snapshot, series);
			for (Instance each : database.instances(series.key())) {
				instance(each, common, json);
			}
			if (context.cancelled()) {
				return Command.CANCELLED;
			}
		}
		json.endArray();
		context.out().println();
		return Command.OK;
	}

	/// The instance's own values go before those of its series, which are those of the first one that was imported.
	private static void instance(Instance instance, Map<String, String> common, JsonWriter json) throws IOException {
		json.beginObject().name("SOPInstanceUID").value(instance.sopInstanceUid()).name("SOPClassUID").value(instance.sopClassUid());
		json.name("InstanceNumber").value(instance.tags().text(Tag.InstanceNumber))
				.name("TransferSyntaxUID").value(instance.transferSyntax());
		json.name("File").value(instance.file().toString());
		for (var attribute : common.entrySet()) {
			TagValue own = instance.tags().get(Dictionary.tag(attribute.getKey()).orElseThrow());
			String value = own instanceof TagValue.NotStored ? attribute.getValue() : String.join("\\", own.texts());
			if (!value.isEmpty()) {
				json.name(attribute.getKey()).value(value);
			}
		}
		json.endObject();
	}
}
