package org.sagitta.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.dicom.Level;

/// What the files of patients, studies and series contradict each other in, with the rows that this is about. Of one moment and immutable; any
/// thread.
public final class Contradictions {
	/// One contradiction and whose it is.
	/// @param patient the row that it is about, or the one above that
	/// @param study nothing where it is about a patient
	/// @param series nothing where it is about a patient or study
	/// @param title of the column that shows the value; the keyword where there is none
	public record Found(Row patient, Optional<Row> study, Optional<Row> series, Contradiction what, String title) {
		/// The row that it is about.
		public Row row() {
			return series.or(() -> study).orElse(patient);
		}
	}

	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	private final Snapshot snapshot;
	private final Map<Level, Map<String, String>> titles = new HashMap<>();

	/// @param columns tell the titles
	public Contradictions(Snapshot snapshot, Columns columns) {
		this.snapshot = snapshot;
		LEVELS.forEach(level -> titles.put(level, columns.all(level).stream().collect(Collectors.toMap(Column::field, Column::title))));
	}

	/// Those of all rows, patients before studies before series.
	public List<Found> all() {
		return LEVELS.stream().map(level -> Query.all(level).where(List.of(new Filter(Contradiction.FIELD, Filter.Kind.CONTAINS, ":"))))
				.flatMap(some -> snapshot.find(some).rows().stream()).flatMap(this::of).toList();
	}

	/// Those of a row of the snapshot, by keyword; not of the rows below it.
	public Stream<Found> of(Row row) {
		List<Contradiction> own = row.contradictions();
		if (own.isEmpty()) {
			return Stream.empty();
		}
		Optional<Row> series = Optional.of(row).filter(each -> each.level() == Level.SERIES);
		Optional<Row> study = series.map(each -> above(each, Level.STUDY))
				.or(() -> Optional.of(row).filter(each -> each.level() == Level.STUDY));
		Row patient = study.map(each -> above(each, Level.PATIENT)).orElse(row);
		Map<String, String> named = titles.get(row.level());
		return own.stream().map(each -> new Found(patient, study, series, each, named.getOrDefault(each.keyword(), each.keyword())));
	}

	private Row above(Row row, Level level) {
		return snapshot.row(level, row.parent()).orElseThrow(() -> new IllegalArgumentException(row.level() + " is not a row of this snapshot"));
	}
}
