package org.sagitta.ui.internal.conflicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Filter;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.tree.TreeText;

/// An attribute or field of a patient, study or series of which files say different things.
/// @param patientKey the row's, or that of the row above
/// @param studyUid "" where the row is a patient
/// @param seriesUid "" where the row is no series
/// @param patient its name
/// @param study its name, with that of the series; "" where the row is a patient
/// @param field the title of its column, else its DICOM keyword
/// @param shown what the first file says
/// @param others what others say
record Conflict(Level level, String patientKey, String studyUid, String seriesUid, String patient, String study, String keyword, String field, String shown,
		List<String> others) {
	/// The field in which the database keeps what contradicts a row.
	private static final String FIELD = "Conflicts";

	/// All of the database, patients before studies before series, in the order of the rows.
	static List<Conflict> all(Snapshot snapshot, Columns columns) {
		TreeText names = TreeText.of(columns);
		return Stream.of(Level.PATIENT, Level.STUDY, Level.SERIES).flatMap(level -> {
			Map<String, String> titles = columns.all(level).stream().collect(Collectors.toMap(Column::field, Column::title));
			Query some = Query.all(level).where(List.of(new Filter(FIELD, Filter.Kind.CONTAINS, ":")));
			return snapshot.find(some).rows().stream().flatMap(row -> of(row, snapshot, names, titles));
		}).toList();
	}

	private static Stream<Conflict> of(Row row, Snapshot snapshot, TreeText names, Map<String, String> titles) {
		Optional<Row> series = Optional.of(row).filter(each -> each.level() == Level.SERIES);
		Optional<Row> study = series.flatMap(each -> snapshot.row(Level.STUDY, each.parent())).or(() -> Optional.of(row).filter(each -> each.level() == Level.STUDY));
		Optional<Row> patient = study.flatMap(each -> snapshot.row(Level.PATIENT, each.parent())).or(() -> Optional.of(row));
		String below = Stream.of(study, series).flatMap(Optional::stream).map(each -> names.of(each, TreeText.NAME)).collect(Collectors.joining(" › "));
		return values(row).entrySet().stream().map(each -> new Conflict(row.level(), key(patient), key(study), key(series), names.of(patient.orElseThrow(), TreeText.NAME),
				below, each.getKey(), titles.getOrDefault(each.getKey(), each.getKey()), shown(row, each.getKey()), each.getValue()));
	}

	private static String key(Optional<Row> row) {
		return row.map(Row::key).orElse("");
	}

	/// The UID of a study may differ by what makes no other study of it, such as its padding.
	private static String shown(Row row, String keyword) {
		return keyword.equals("StudyInstanceUID") ? row.key() : row.attributes().contains(keyword) ? row.attribute(keyword) : row.value(keyword);
	}

	/// The values by keyword. They stand as `Keyword: value; Keyword: value`; only what begins with a keyword or field of the row begins another one,
	/// for a value may have a semicolon.
	private static Map<String, List<String>> values(Row row) {
		var values = new LinkedHashMap<String, List<String>>();
		List<String> last = null;
		for (String part : row.value(FIELD).split("; ")) {
			int colon = part.indexOf(": ");
			String keyword = part.substring(0, Math.max(0, colon));
			if (row.attributes().contains(keyword) || row.fields().contains(keyword) || keyword.equals("StudyInstanceUID")) {
				last = values.computeIfAbsent(keyword, _ -> new ArrayList<>());
				last.add(part.substring(colon + 2));
			} else if (last != null) {
				last.add(last.removeLast() + "; " + part);
			}
		}
		return values;
	}
}
