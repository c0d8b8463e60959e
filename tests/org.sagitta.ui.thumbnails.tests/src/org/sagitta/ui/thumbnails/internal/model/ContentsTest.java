package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.testkit.LoadedDatabase;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.FakeSnapshot;

class ContentsTest {
	private static final Row JANE = new FakeRow(Level.PATIENT, "p1", "", Map.of("DisplayedPatientName", "Zoe, Jane"));
	private static final Row JOHN = new FakeRow(Level.PATIENT, "p2", "", Map.of("PatientID", "4711"));

	/// A browser that has selected these studies.
	private record Browser(Optional<Set<String>> studies, Optional<Snapshot> snapshot, QuickFilter quick) implements BrowseModel {
		@Override
		public void addListener(BrowseListener listener) {
			throw new AssertionError("nobody listens");
		}

		@Override
		public void removeListener(BrowseListener listener) {
			throw new AssertionError("nobody listens");
		}

		@Override
		public Optional<DicomDatabase> database() {
			return snapshot.map(_ -> new LoadedDatabase(new HashSet<>(Set.of("a2"))));
		}

		@Override
		public Set<String> selected(Level level) {
			return Set.of();
		}

		@Override
		public void select(Level level, Set<String> keys) {
			throw new AssertionError("nobody selects");
		}

		@Override
		public void setQuick(QuickFilter filter) {
			throw new AssertionError("nobody filters");
		}

		@Override
		public String search(Level level) {
			throw new AssertionError("the view knows");
		}

		@Override
		public void setSearch(Level level, String text) {
			throw new AssertionError("nobody types");
		}

		@Override
		public boolean isAcross() {
			return false;
		}

		@Override
		public void setAcross(boolean on) {
			throw new AssertionError("nobody searches");
		}

		@Override
		public Optional<Set<String>> parents(Level level, Snapshot of) {
			return studies;
		}
	}

	/// A snapshot whose quick filter lets series pass that are called as a modality.
	private record Filtered(FakeSnapshot rows) implements Snapshot {
		@Override
		public long generation() {
			return rows.generation();
		}

		@Override
		public int count(Level level) {
			return rows.count(level);
		}

		@Override
		public Optional<Row> row(Level level, String key) {
			return rows.row(level, key);
		}

		@Override
		public List<Row> children(Level level, String key) {
			return rows.children(level, key);
		}

		@Override
		public Result find(Query query) {
			Result all = rows.find(query);
			List<Row> passing = all.rows().stream().filter(row -> query.quick().isEmpty() || query.quick().modalities().contains(row.key())).toList();
			return new Result(passing, passing.size(), all.total());
		}
	}

	private static Gallery of(String... studies) {
		return of(QuickFilter.NONE, studies);
	}

	private static Gallery of(QuickFilter quick, String... studies) {
		return Contents.of(new Browser(Optional.of(Set.of(studies)), Optional.of(new Filtered(new FakeSnapshot(1, Map.of( //
				Level.PATIENT, List.of(JANE, JOHN), //
				Level.STUDY, List.of(study("a", "p1", "20200101"), study("b", "p1", "20240101"), study("c", "p2", "20100101"), study("d", "p1", "2000")), //
				Level.SERIES, List.of(series("a1", "a"), series("a2", "a"), series("b1", "b"), series("c1", "c")))))), quick), "");
	}

	private static Row study(String key, String patient, String date) {
		return new FakeRow(Level.STUDY, key, patient, Map.of("StudyDate", date));
	}

	private static Row series(String key, String study) {
		return new FakeRow(Level.SERIES, key, study, Map.of());
	}

	private static List<String> studies(Gallery gallery) {
		return gallery.groups().stream().map(group -> group.patient() + "/" + group.study().key()).toList();
	}

	@Test
	void theNewestStudyComesFirst() {
		Gallery gallery = of("a", "b");
		assertEquals(List.of("/b", "/a"), studies(gallery), "one patient needs no name");
		assertEquals(Set.of("b1", "a1", "a2"), gallery.keys(0, gallery.size() - 1));
		assertEquals(2, gallery.placeOf("a2"));
		assertTrue(gallery.tile(2).loaded());
		assertFalse(gallery.tile(1).loaded());
	}

	@Test
	void studiesOfSeveralPatientsSayWhose() {
		assertEquals(List.of("4711/c", "Zoe, Jane/b", "Zoe, Jane/a"), studies(of("a", "b", "c")));
	}

	@Test
	void aStudyWithoutSeriesIsNotShown() {
		assertEquals(List.of("/a"), studies(of("a", "d")));
		assertEquals(Gallery.Kind.SERIES, of("d").kind());
		assertEquals(0, of("d", "unknown").size());
	}

	@Test
	void moreSeriesThanAnybodyLooksThroughAreCounted() {
		List<Row> many = IntStream.range(0, Contents.MOST + 7).mapToObj(i -> series("s%05d".formatted(i), i < 3 ? "b" : "a")).toList();
		Gallery gallery = Contents.of(new Browser(Optional.of(Set.of("a", "b", "d")), Optional.of(new FakeSnapshot(1, Map.of(Level.PATIENT, List.of(JANE),
				Level.STUDY, List.of(study("a", "p1", "20200101"), study("b", "p1", "20240101"), study("d", "p1", "2000")), Level.SERIES, many))),
				QuickFilter.NONE), "");
		assertEquals(List.of("/b", "/a"), studies(gallery));
		assertEquals(Contents.MOST, gallery.size());
		assertEquals(7, gallery.more());
		assertEquals(0, gallery.hidden());
		assertFalse(gallery.has("s%05d".formatted(Contents.MOST + 6)), "the last ones are left out");
		assertEquals(0, of("a", "b").more());
	}

	@Test
	void whatTheQuickFiltersHideIsCounted() {
		QuickFilter quick = QuickFilter.NONE.withModalities(Set.of("a2", "c1"));
		Gallery gallery = of(quick, "a", "b");
		assertEquals(Set.of("a2"), gallery.keys(0, gallery.size() - 1));
		assertEquals(List.of("/a"), studies(gallery), "a study of which nothing is left is not shown");
		assertEquals(2, gallery.hidden());
		assertEquals(0, of("a", "b").hidden());
		assertEquals(1, of(quick, "b").hidden());
		assertEquals(Gallery.Kind.SERIES, of(quick, "b").kind());
	}

	@Test
	void whyThereIsNothing() {
		assertEquals(Gallery.Kind.NO_DATABASE, Contents.of(new Browser(Optional.empty(), Optional.empty(), QuickFilter.NONE), "").kind());
		assertEquals(Gallery.Kind.NOTHING_SELECTED, Contents.of(new Browser(Optional.empty(), Optional.of(FakeSnapshot.of(1, 3)), QuickFilter.NONE), "").kind());
	}
}
