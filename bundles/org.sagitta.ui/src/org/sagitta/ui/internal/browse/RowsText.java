package org.sagitta.ui.internal.browse;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Rows as text for the clipboard: a line each, cells apart by tabs, the titles first.
record RowsText(Snapshot snapshot, Level level) {
	String of(Collection<String> keys, List<Column> columns) {
		var titles = Stream.of(columns.stream().map(Column::title).collect(Collectors.joining("\t")));
		var lines = keys.stream().flatMap(key -> snapshot.row(level, key).stream()).map(row -> line(row, columns));
		return Stream.concat(titles, lines).collect(Collectors.joining(System.lineSeparator()));
	}

	private static String line(Row row, List<Column> columns) {
		return columns.stream().map(column -> column.shown(row).replace('\t', ' ').replace('\n', ' ')).collect(Collectors.joining("\t"));
	}
}
