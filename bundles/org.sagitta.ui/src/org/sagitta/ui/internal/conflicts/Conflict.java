package org.sagitta.ui.internal.conflicts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Columns;
import org.sagitta.database.Contradictions;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.ui.internal.tree.TreeText;

/// A contradiction with the names that the tree gives to its rows.
/// @param study its name, with that of the series; "" where the row is a patient
record Conflict(Contradictions.Found found, String patient, String study) {
	/// All of the database, patients before studies before series, in the order of the rows.
	static List<Conflict> all(Snapshot snapshot, Columns columns) {
		TreeText names = TreeText.of(columns);
		return new Contradictions(snapshot, columns).all().stream().map(each -> new Conflict(each, names.of(each.patient(), TreeText.NAME),
				Stream.of(each.study(), each.series()).flatMap(Optional::stream).map(row -> names.of(row, TreeText.NAME))
						.collect(Collectors.joining(" › ")))).toList();
	}

	String patientKey() {
		return found.patient().key();
	}

	/// "" where the row is a patient.
	String studyUid() {
		return found.study().map(Row::key).orElse("");
	}

	/// "" where the row is no series.
	String seriesUid() {
		return found.series().map(Row::key).orElse("");
	}
}
