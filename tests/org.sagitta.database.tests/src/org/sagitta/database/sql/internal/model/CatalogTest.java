package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

class CatalogTest {
	private final Catalog catalog = new Catalog(new UserData());
	private final RuleSet rules = new RuleSet(List.of());

	@BeforeEach
	void twoPatients() {
		Item jorg = catalog.add(Level.PATIENT, 1, "p1", null, Map.of("PatientName", "Müller^Jörg", "PatientID", "A1"));
		Item anna = catalog.add(Level.PATIENT, 2, "p2", null, Map.of("PatientName", "Abel^Anna", "PatientID", "B2"));
		Item first = catalog.add(Level.STUDY, 3, "s1", jorg, Map.of("StudyDate", "20240101"));
		catalog.add(Level.STUDY, 4, "s2", anna, Map.of("StudyDate", "20230101"));
		catalog.set(catalog.add(Level.SERIES, 5, "e10", first, Map.of("SeriesNumber", "10")), Contribution.EMPTY, "", 7);
		catalog.set(catalog.add(Level.SERIES, 6, "e9", first, Map.of("SeriesNumber", "9")), Contribution.EMPTY, "", 3);
	}

	private Snapshot publish() {
		return catalog.publish(rules, Set.of("SeriesNumber"));
	}

	private static List<String> keys(Snapshot.Result result) {
		return result.rows().stream().map(Row::key).toList();
	}

	@Test
	void countsGoUpToThePatient() {
		Snapshot now = publish();
		assertEquals(10, now.row(Level.PATIENT, "p1").orElseThrow().instances());
		assertEquals(10, now.count(Level.INSTANCE));
		assertEquals(2, now.count(Level.STUDY));
	}

	@Test
	void searchFoldsCaseDiacriticsAndCarets() {
		Snapshot now = publish();
		assertEquals(List.of("p1"), keys(now.find(Query.all(Level.PATIENT).matching("JORG muller"))));
		assertEquals(List.of("p1"), keys(now.find(Query.all(Level.PATIENT).matching("müller jörg"))));
		assertEquals(List.of(), keys(now.find(Query.all(Level.PATIENT).matching("müller anna"))));
	}

	@Test
	void numbersSortAsNumbersAndTheOrderIsTotal() {
		Snapshot now = publish();
		assertEquals(List.of("e9", "e10"), keys(now.find(Query.all(Level.SERIES))));
		assertEquals(List.of("e10", "e9"), keys(now.find(Query.all(Level.SERIES).sortedBy("SeriesNumber", true))));
		assertEquals(List.of("p2", "p1"), keys(now.find(Query.all(Level.PATIENT))));
	}

	@Test
	void aPageSaysHowManyThereAre() {
		Snapshot.Result page = publish().find(Query.all(Level.PATIENT).matching("a").page(1, 1));
		assertEquals(1, page.rows().size());
		assertEquals(2, page.matched());
		assertEquals(2, page.total());
	}

	@Test
	void rowsBelowParentsOnly() {
		Snapshot now = publish();
		assertEquals(List.of("s1"), keys(now.find(Query.all(Level.STUDY).below(Set.of("p1", "unknown")))));
		assertEquals(2, now.children(Level.STUDY, "s1").size());
	}

	@Test
	void aSnapshotDoesNotChangeWhenTheCatalogDoes() {
		Snapshot before = publish();
		for (int i = 0; i < 1_000; i++) {
			catalog.add(Level.PATIENT, 100 + i, "x" + i, null, Map.of());
		}
		Snapshot after = publish();
		assertEquals(2, before.find(Query.all(Level.PATIENT)).total());
		assertEquals(1_002, after.find(Query.all(Level.PATIENT)).total());
		assertTrue(after.generation() > before.generation());
	}

	@Test
	void aRowWithSomethingBelowCannotBeRemovedAndAnEmptyOneCan() {
		Item series = catalog.find(Level.SERIES, "e9").orElseThrow();
		assertThrows(IllegalStateException.class, () -> catalog.remove(series));
		catalog.set(series, Contribution.EMPTY, "", 0);
		catalog.remove(series);
		Snapshot now = publish();
		assertEquals(List.of("e10"), keys(now.find(Query.all(Level.SERIES))));
		assertEquals(7, now.row(Level.STUDY, "s1").orElseThrow().instances());
	}
}
