package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;
import org.sagitta.fields.RuleSet;

class CatalogTest {
	/// Says nothing itself; what the series of these tests say is merged by its fields.
	private static final class Modalities implements DisplayedFieldRule {
		@Override
		public String name() {
			return "Modalities";
		}

		@Override
		public TagSet tags() {
			return TagSet.of();
		}

		@Override
		public List<Field> fields() {
			return List.of(Field.of(Level.STUDY, "ModalitiesInStudy", "", Field.Type.TEXT, Merge.CONCATENATE, true, 1),
					Field.of(Level.PATIENT, "PatientID", "", Field.Type.TEXT, Merge.EXPECT_SAME, true, 1));
		}

		@Override
		public void instance(TagValues values, FieldValues out) {
			// nothing
		}
	}

	private final Catalog catalog = new Catalog(new UserData(), _ -> Bytes.ofContribution(Contribution.EMPTY), new Courtesy());
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

	@Test
	void whatSeriesSayIsReadAgainAndMergedInTheOrderInWhichTheyCame() {
		Map<Long, byte[]> index = new HashMap<>();
		var reading = new Catalog(new UserData(), index::get, new Courtesy());
		var modalities = new RuleSet(List.of(new Modalities()));
		Item patient = reading.add(Level.PATIENT, 1, "p", null, Map.of());
		Item study = reading.add(Level.STUDY, 1, "s", patient, Map.of());
		Snapshot now = null;
		for (int i = 0; i < 6_000; i++) { // more than are kept
			Item series = reading.add(Level.SERIES, i, "e" + i, study, Map.of());
			var said = new Contribution(Map.of(Level.STUDY, Map.of("ModalitiesInStudy", List.of(i < 5_000 ? "CT" : "MR"))));
			reading.set(series, said, "", 1);
			index.put((long) i, Bytes.ofContribution(said));
			if (i % 500 == 0) {
				now = reading.publish(modalities, Set.of());
			}
		}
		assertEquals("CT, MR", now.row(Level.STUDY, "s").orElseThrow().value("ModalitiesInStudy"));
		Item first = reading.find(Level.SERIES, "e0").orElseThrow();
		assertEquals(Map.of("ModalitiesInStudy", List.of("CT")), first.contribution().of(Level.STUDY));
		var us = new Contribution(Map.of(Level.STUDY, Map.of("ModalitiesInStudy", List.of("US"))));
		reading.set(first, us, "", 1);
		index.put(0L, Bytes.ofContribution(us));
		assertEquals("US, CT, MR", reading.publish(modalities, Set.of()).row(Level.STUDY, "s").orElseThrow().value("ModalitiesInStudy"));
		Item last = reading.find(Level.SERIES, "e1").orElseThrow();
		reading.set(last, Contribution.EMPTY, "", 0);
		reading.remove(last);
		assertEquals(5_999, reading.publish(modalities, Set.of()).row(Level.STUDY, "s").orElseThrow().instances());
	}

	@Test
	void loadedRowsShowTheSameAsAddedOnes() {
		Map<Long, byte[]> index = new HashMap<>();
		var modalities = new RuleSet(List.of(new Modalities()));
		var loaded = new Catalog(new UserData(), index::get, new Courtesy());
		Item patient = loaded.load(Level.PATIENT, 1, "p", null, Map.of("PatientID", "1"));
		Item study = loaded.load(Level.STUDY, 1, "s", patient, Map.of("StudyDate", "20240101"));
		for (int i = 0; i < 3; i++) {
			Item series = loaded.load(Level.SERIES, i, "e" + i, study, Map.of());
			index.put((long) i, Bytes.ofContribution(new Contribution(Map.of(Level.PATIENT, Map.of("PatientID", List.of("1")), Level.STUDY,
					Map.of("ModalitiesInStudy", List.of(List.of("CT", "MR", "CT").get(i))), Level.SERIES, Map.of("Modality", List.of("M" + i))))));
			loaded.load(series, index.get((long) i), "g", 4, modalities);
		}
		loaded.filled(modalities);
		for (int round = 0; round < 2; round++) {
			Snapshot now = loaded.publish(modalities, Set.of());
			assertEquals(12, now.row(Level.PATIENT, "p").orElseThrow().instances());
			assertEquals("1", now.row(Level.PATIENT, "p").orElseThrow().value("PatientID"));
			assertEquals("CT, MR", now.row(Level.STUDY, "s").orElseThrow().value("ModalitiesInStudy"));
			assertEquals("M1", now.row(Level.SERIES, "e1").orElseThrow().value("Modality"));
			assertEquals(3, now.children(Level.STUDY, "s").size());
			loaded.all(Level.SERIES).forEach(loaded::touch); // the second time all is computed from the index
		}
	}

	@Test
	void anOldSnapshotFindsByKeyWhatWasRemovedSince() {
		Snapshot before = publish();
		Item series = catalog.find(Level.SERIES, "e9").orElseThrow();
		catalog.set(series, Contribution.EMPTY, "", 0);
		catalog.remove(series);
		for (int i = 0; i < 5_000; i++) {
			catalog.add(Level.SERIES, 100 + i, "x" + i, catalog.find(Level.STUDY, "s2").orElseThrow(), Map.of());
		}
		Snapshot after = publish();
		assertEquals(3, before.row(Level.SERIES, "e9").orElseThrow().instances());
		assertTrue(before.row(Level.SERIES, "x7").isEmpty());
		assertTrue(after.row(Level.SERIES, "e9").isEmpty());
		assertEquals("x4999", after.row(Level.SERIES, "x4999").orElseThrow().key());
	}

	@Test
	void aPageOfALargeLevelIsTheSameAsOfOneThatIsWalkedRowByRow() {
		publish().find(Query.all(Level.PATIENT));
		for (int i = 0; i < 3_000; i++) {
			catalog.add(Level.PATIENT, 100 + i, "x" + i, null, Map.of("PatientName", i % 3 == 0 ? "Third^" + i : "Other^" + i));
		}
		Snapshot.Result found = publish().find(Query.all(Level.PATIENT).matching("third").sortedBy("PatientName", true).page(1, 2));
		assertEquals(1_000, found.matched());
		assertEquals(List.of("x996", "x993"), keys(found));
	}
}
