package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.database.Column;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;

/// A list of patients, studies or series.
record RowListing(DicomDatabase database, Snapshot snapshot, Selection selection) {
	/// The visible columns, and at the end what identifies the row.
	int text(CommandContext context) throws IOException {
		Level level = selection.level();
		List<Column> columns = database.columns().all(level).stream().filter(Column::visible).toList();
		String uid = LevelWords.uid(level);
		boolean more = columns.stream().noneMatch(column -> column.field().equals(uid));
		var table = new TextTable();
		columns.forEach(column -> table.column(column.title(), column.numeric()));
		if (more) {
			table.column(uid, false);
		}
		for (Row row : selection.rows(snapshot)) {
			var cells = new ArrayList<>(columns.stream().map(column -> column.shown(row)).toList());
			if (more) {
				cells.add(row.attribute(uid));
			}
			table.row(cells);
		}
		table.print(context.out());
		return Command.OK;
	}

	int json(CommandContext context) throws IOException {
		var json = new JsonWriter(context.out(), " ");
		json.beginArray();
		for (Row row : selection.rows(snapshot)) {
			json.beginObject();
			RowJson.attributes(snapshot, row, database.columns(), json);
			RowJson.counts(snapshot, row, json);
			json.endObject();
		}
		json.endArray();
		context.out().println();
		return Command.OK;
	}
}
