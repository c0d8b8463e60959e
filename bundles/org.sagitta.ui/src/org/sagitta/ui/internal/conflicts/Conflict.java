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

/// An attribute of a patient or study of which files say different things.
/// @param patientKey the row's, or that of the row above
/// @param studyUid "" where the row is a patient
/// @param patient its name
/// @param study its name; "" where the row is a patient
/// @param field the title of its column, else its DICOM keyword
/// @param shown what the first file says
/// @param others what others say
record Conflict(Level level, String patientKey, String studyUid, String patient, String study, String keyword, String field, String shown,
		List<String> others) {
	/// The field in which the database keeps what contradicts a row.
	private static final String FIELD = "Conflicts";

	/// All of the database, patients before studies, in the order of the rows.
	static List<Conflict> all(Snapshot snapshot, Columns columns) {
		TreeText names = TreeText.of(columns);
		return Stream.of(Level.PATIENT, Level.STUDY).flatMap(level -> {
			Map<String, String> titles = columns.all(level).stream().collect(Collectors.toMap(Column::field, Column::title));
			Query some = Query.all(level).where(List.of(new Filter(FIELD, Filter.Kind.CONTAINS, ":")));
			return snapshot.find(some).rows().stream().flatMap(row -> of(row, snapshot, names, titles));
		}).toList();
	}

	private static Stream<Conflict> of(Row row, Snapshot snapshot, TreeText names, Map<String, String> titles) {
		boolean study = row.level() == Level.STUDY;
		Optional<Row> patient = study ? snapshot.row(Level.PATIENT, row.parent()) : Optional.of(row);
		String patientName = patient.map(each -> names.of(each, TreeText.NAME)).orElse("");
		String patientKey = patient.map(Row::key).orElse("");
		String studyName = study ? names.of(row, TreeText.NAME) : "";
		return values(row).entrySet().stream().map(each -> new Conflict(row.level(), patientKey, study ? row.key() : "", patientName, studyName,
				each.getKey(), titles.getOrDefault(each.getKey(), each.getKey()), shown(row, each.getKey()), each.getValue()));
	}

	/// The UID of a study may differ by what makes no other study of it, such as its padding.
	private static String shown(Row row, String keyword) {
		return keyword.equals("StudyInstanceUID") ? row.key() : row.attribute(keyword);
	}

	/// The values by keyword. They stand as `Keyword: value; Keyword: value`; only what begins with a keyword of the row begins another one,
	/// for a value may have a semicolon.
	private static Map<String, List<String>> values(Row row) {
		var values = new LinkedHashMap<String, List<String>>();
		List<String> last = null;
		for (String part : row.value(FIELD).split("; ")) {
			int colon = part.indexOf(": ");
			String keyword = part.substring(0, Math.max(0, colon));
			if (row.attributes().contains(keyword) || keyword.equals("StudyInstanceUID")) {
				last = values.computeIfAbsent(keyword, _ -> new ArrayList<>());
				last.add(part.substring(colon + 2));
			} else if (last != null) {
				last.add(last.removeLast() + "; " + part);
			}
		}
		return values;
	}
}
