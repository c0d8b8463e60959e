package org.sagitta.ui.thumbnails.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseModel;

/// Finds the series of what is selected in the browser, as far as its quick filters let them pass and the search in the table of series
/// finds them.
public final class Contents {
	/// So many tiles are shown at most: nobody looks through more, and a screen reader is told of each.
	static final int MOST = 10_000;
	private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing((Row study) -> study.value("StudyDate"))
			.thenComparing(study -> study.attribute("StudyTime")).reversed().thenComparing(Row::key);

	/// A study and what its patient is called.
	private record Placed(Row study, String patient) {
	}

	private final Snapshot snapshot;
	private final Set<String> loaded;
	private final Query query;

	private Contents(Snapshot snapshot, Set<String> loaded, Query query) {
		this.snapshot = snapshot;
		this.loaded = loaded;
		this.query = query;
	}

	/// Looks through memory alone; a hundred thousand series take a while, all the same.
	/// @param search what the table of series is searched for; "" where it is not to be seen
	public static Gallery of(BrowseModel browse, String search) {
		Optional<DicomDatabase> database = browse.database();
		Optional<Snapshot> snapshot = browse.snapshot();
		if (database.isEmpty() || snapshot.isEmpty()) {
			return Gallery.NO_DATABASE;
		}
		return browse.parents(Level.SERIES, snapshot.get())
				.map(new Contents(snapshot.get(), database.get().loadedSeries(), query(browse, database.get(), search))::of)
				.orElse(Gallery.NOTHING_SELECTED);
	}

	/// The question of the table of series: words are looked for in what it shows.
	private static Query query(BrowseModel browse, DicomDatabase database, String search) {
		Query passing = Query.all(Level.SERIES).passing(browse.quick());
		if (search.isBlank()) {
			return passing;
		}
		Columns columns = database.columns();
		Query matching = passing.matching(Search.parse(search, columns, Level.SERIES)).acrossLevels(browse.isAcross());
		return browse.isAcross() ? matching
				: matching.in(columns.all(Level.SERIES).stream().filter(Column::visible).map(Column::field).collect(Collectors.toSet()));
	}

	/// By patient, then the newest study first; in a study by number, as the database has it.
	private Gallery of(Set<String> studies) {
		List<Row> rows = studies.stream().flatMap(key -> snapshot.row(Level.STUDY, key).stream()).toList();
		boolean one = rows.stream().map(Row::parent).distinct().limit(2).count() < 2;
		Snapshot.Result series = snapshot.find(query.below(studies));
		Map<String, List<Row>> found = series.rows().stream().collect(Collectors.groupingBy(Row::parent));
		var groups = new ArrayList<Group>();
		int room = MOST;
		for (Placed placed : rows.stream().filter(row -> found.containsKey(row.key())).map(row -> new Placed(row, one ? "" : patient(row)))
				.sorted(Comparator.comparing(Placed::patient).thenComparing(placed -> placed.study().parent())
						.thenComparing(Placed::study, NEWEST_FIRST)).toList()) {
			List<Tile> tiles = tiles(found.get(placed.study().key()), room);
			groups.add(new Group(placed.study(), placed.patient(), tiles));
			room -= tiles.size();
		}
		return Gallery.of(groups, series.total() - series.matched(), series.rows().size() - (MOST - room));
	}

	private List<Tile> tiles(List<Row> series, int most) {
		return series.stream().limit(most).map(row -> new Tile(row, loaded.contains(row.key()))).toList();
	}

	private String patient(Row study) {
		Optional<Row> patient = snapshot.row(Level.PATIENT, study.parent());
		return patient.map(row -> row.value("DisplayedPatientName")).filter(name -> !name.isEmpty())
				.or(() -> patient.map(row -> row.value("PatientID"))).orElse("");
	}
}
