package org.sagitta.export.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// A series that is exported, with the rows above it.
public record Line(Row patient, Row study, Row series) {
	public Row row(Level level) {
		return switch (level) {
			case PATIENT -> patient;
			case STUDY -> study;
			case SERIES -> series;
			case INSTANCE -> throw new IllegalArgumentException("instances have no rows");
		};
	}

	/// The series that are, or are below, rows; each once, those of a study together.
	/// @param unknown takes the keys of which there are no rows
	static List<Line> of(Snapshot snapshot, Level level, Collection<String> keys, Collection<String> unknown) {
		Map<String, Map<String, Line>> byStudy = new LinkedHashMap<>();
		for (String key : keys) {
			Optional<Row> row = snapshot.row(level, key);
			if (row.isEmpty()) {
				unknown.add(key);
			}
			for (Row series : row.map(each -> series(snapshot, each)).orElse(List.of())) {
				of(snapshot, series).ifPresent(line -> byStudy.computeIfAbsent(series.parent(), _ -> new LinkedHashMap<>())
						.putIfAbsent(series.key(), line));
			}
		}
		List<Line> all = new ArrayList<>();
		byStudy.values().forEach(some -> all.addAll(some.values()));
		return all;
	}

	private static List<Row> series(Snapshot snapshot, Row row) {
		return row.level() == Level.SERIES ? List.of(row)
				: snapshot.children(row.level(), row.key()).stream().flatMap(below -> series(snapshot, below).stream()).toList();
	}

	private static Optional<Line> of(Snapshot snapshot, Row series) {
		return snapshot.row(Level.STUDY, series.parent()).flatMap(study -> snapshot.row(Level.PATIENT, study.parent())
				.map(patient -> new Line(patient, study, series)));
	}
}
