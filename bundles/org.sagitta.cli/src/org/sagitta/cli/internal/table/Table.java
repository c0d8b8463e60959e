package org.sagitta.cli.internal.table;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.sagitta.cli.internal.Csv;
import org.sagitta.cli.internal.data.Selection;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// A table that is asked for.
/// @param fields of which each row shows the values
/// @param selection of rows; of the series, for instances
record Table(DicomDatabase database, Snapshot snapshot, Level level, List<String> fields, TagWords tags, Selection selection) {
	Table(DicomDatabase database, Level level, List<String> fields, TagWords tags, Selection selection) {
		this(database, database.snapshot(), level, fields, tags, selection);
	}

	/// @throws CancellationException when the user has asked to stop
	void write(List<Row> rows, Csv csv, TagReader reader, Consumer<String> problems, CommandContext context) throws IOException {
		csv.row(Stream.concat(fields.stream(), tags.titles().stream()).toList());
		var writer = new TableRows(database, snapshot, fields, tags.tags(), reader, problems, context);
		if (level == Level.INSTANCE) {
			writer.writeInstances(rows, csv);
		} else {
			writer.write(rows, csv);
		}
	}
}
