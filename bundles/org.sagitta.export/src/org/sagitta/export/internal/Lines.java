package org.sagitta.export.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.choice.InstancesBySeries;
import org.sagitta.dicom.Level;
import org.sagitta.export.ExportRequest;

/// The series of which something is exported, each once, those of a study together.
final class Lines {
	private final DicomDatabase database;
	private final Snapshot snapshot;
	private final Collection<String> unknown;
	private final Map<String, Map<String, Line>> byStudy = new LinkedHashMap<>();

	private Lines(DicomDatabase database, Snapshot snapshot, Collection<String> unknown) {
		this.database = database;
		this.snapshot = snapshot;
		this.unknown = unknown;
	}

	/// Reads the engine for instances: blocks.
	/// @param unknown takes the keys of which there are no rows and no instances
	static List<Line> of(ExportRequest request, Snapshot snapshot, Collection<String> unknown) throws DatabaseException {
		var lines = new Lines(request.database(), snapshot, unknown);
		if (request.level() == Level.INSTANCE) {
			lines.instances(request.keys());
		} else {
			lines.rows(request.level(), request.keys());
		}
		return lines.byStudy.values().stream().flatMap(some -> some.values().stream()).toList();
	}

	private void rows(Level level, List<String> keys) {
		for (String key : keys) {
			Optional<Row> row = snapshot.row(level, key);
			if (row.isEmpty()) {
				unknown.add(key);
			}
			row.map(this::series).orElse(List.of()).forEach(series -> add(series, Optional.empty()));
		}
	}

	private List<Row> series(Row row) {
		return row.level() == Level.SERIES ? List.of(row)
				: snapshot.children(row.level(), row.key()).stream().flatMap(below -> series(below).stream()).toList();
	}

	private void instances(List<String> uids) throws DatabaseException {
		InstancesBySeries named = InstancesBySeries.of(database, uids);
		unknown.addAll(named.unknown());
		named.series().forEach((key, some) -> {
			if (!snapshot.row(Level.SERIES, key).map(series -> add(series, Optional.of(some))).orElse(false)) {
				unknown.addAll(some); // they came after the snapshot, or went before it
			}
		});
	}

	/// @return whether the rows above it are there
	private boolean add(Row series, Optional<Set<String>> only) {
		Optional<Line> line = snapshot.row(Level.STUDY, series.parent()).flatMap(study -> snapshot.row(Level.PATIENT, study.parent())
				.map(patient -> new Line(patient, study, series, only)));
		line.ifPresent(each -> byStudy.computeIfAbsent(series.parent(), _ -> new LinkedHashMap<>()).putIfAbsent(series.key(), each));
		return line.isPresent();
	}
}
