package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sagitta.database.Columns;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;

/// Rows as JSON, keyed by the keywords of the standard.
final class RowJson {
	private RowJson() {
	}

	/// What the files themselves say, of the row and those above it, by keyword.
	static Map<String, String> attributes(Snapshot snapshot, Row row) {
		var all = new TreeMap<String, String>();
		for (Optional<Row> at = Optional.of(row); at.isPresent(); at = above(snapshot, at.get())) {
			Row each = at.get();
			each.attributes().stream().filter(keyword -> Dictionary.tag(keyword).isPresent())
					.forEach(keyword -> all.putIfAbsent(keyword, each.attribute(keyword)));
		}
		return all;
	}

	/// With the elements that users made columns, of the row and those above it.
	static void attributes(Snapshot snapshot, Row row, Columns columns, JsonWriter json) throws IOException {
		var all = new TreeMap<>(attributes(snapshot, row));
		for (Optional<Row> at = Optional.of(row); at.isPresent(); at = above(snapshot, at.get())) {
			for (int tag : columns.elements(at.get().level())) {
				String field = Dictionary.keyword(tag).isEmpty() ? "%08X".formatted(tag) : Dictionary.keyword(tag);
				String value = at.get().value(field);
				if (!value.isEmpty()) {
					all.putIfAbsent(field, value);
				}
			}
		}
		for (var attribute : all.entrySet()) {
			json.name(attribute.getKey()).value(attribute.getValue());
		}
	}

	/// How much is below the row, and what kinds (PS3.4 section C.3.4); what is known only remotely under a name of our own.
	static void counts(Snapshot snapshot, Row row, JsonWriter json) throws IOException {
		switch (row.level()) {
			case PATIENT -> {
				List<Row> studies = snapshot.children(Level.PATIENT, row.key());
				json.name("NumberOfPatientRelatedStudies").value(studies.size());
				json.name("NumberOfPatientRelatedSeries")
						.value(studies.stream().mapToInt(study -> snapshot.children(Level.STUDY, study.key()).size()).sum());
				json.name("NumberOfPatientRelatedInstances").value(row.instances());
			}
			case STUDY -> {
				List<Row> series = snapshot.children(Level.STUDY, row.key());
				json.name("ModalitiesInStudy")
						.value(String.join("\\", series.stream().map(each -> each.attribute("Modality")).distinct().sorted().toList()));
				json.name("NumberOfStudyRelatedSeries").value(series.size());
				json.name("NumberOfStudyRelatedInstances").value(row.instances());
			}
			case SERIES -> json.name("NumberOfSeriesRelatedInstances").value(row.instances());
			case INSTANCE -> throw new IllegalArgumentException("nothing is below an instance");
		}
		String remote = row.value(Remotes.COUNT);
		if (!remote.isEmpty()) {
			json.name(Remotes.COUNT).value(Long.parseLong(remote));
		}
	}

	private static Optional<Row> above(Snapshot snapshot, Row row) {
		return switch (row.level()) {
			case SERIES -> snapshot.row(Level.STUDY, row.parent());
			case STUDY -> snapshot.row(Level.PATIENT, row.parent());
			case PATIENT, INSTANCE -> Optional.empty();
		};
	}
}
