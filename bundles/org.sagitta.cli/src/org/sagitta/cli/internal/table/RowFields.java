package org.sagitta.cli.internal.table;

import java.util.List;
import java.util.Optional;

import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The fields of a row, and of those above it where it does not have them itself.
record RowFields(Snapshot snapshot, Row row) {
	String value(String field) {
		Optional<Row> at = Optional.of(row);
		while (at.isPresent()) {
			String value = at.get().value(field);
			if (!value.isEmpty()) {
				return value;
			}
			at = above(at.get());
		}
		return "";
	}

	/// The series below the row, or the row itself.
	List<Row> series() {
		List<Row> rows = List.of(row);
		for (Level at = row.level(); at != Level.SERIES; at = Level.values()[at.ordinal() + 1]) {
			Level level = at;
			rows = rows.stream().flatMap(each -> snapshot.children(level, each.key()).stream()).toList();
		}
		return rows;
	}

	private Optional<Row> above(Row below) {
		return switch (below.level()) {
			case SERIES -> snapshot.row(Level.STUDY, below.parent());
			case STUDY -> snapshot.row(Level.PATIENT, below.parent());
			case PATIENT, INSTANCE -> Optional.empty();
		};
	}
}
