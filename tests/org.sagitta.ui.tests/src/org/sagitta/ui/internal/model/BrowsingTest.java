package org.sagitta.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.SeriesBelow;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;

class BrowsingTest {
	private final Browsing model = new Browsing();
	private final FakeSnapshot snapshot = FakeSnapshot.of(1, 3);

	@Test
	void filtersDownwards() {
		assertEquals(Optional.empty(), model.parents(Level.STUDY, snapshot));
		model.select(Level.PATIENT, Set.of("p1"));
		assertEquals(Optional.of(Set.of("p1")), model.parents(Level.STUDY, snapshot));
		assertEquals(Optional.of(Set.of("t2", "t3")), model.parents(Level.SERIES, snapshot));
		model.select(Level.STUDY, Set.of("t3"));
		assertEquals(Optional.of(Set.of("t3")), model.parents(Level.SERIES, snapshot));
	}

	@Test
	void aStudyOfAnotherPatientFiltersNothing() {
		model.select(Level.STUDY, Set.of("t5"));
		assertEquals(Optional.of(Set.of("t5")), model.parents(Level.SERIES, snapshot));
		model.select(Level.PATIENT, Set.of("p0"));
		assertEquals(Optional.of(Set.of("t0", "t1")), model.parents(Level.SERIES, snapshot));
	}

	@Test
	void tellsOfASelectionOnce() {
		var told = new AtomicInteger();
		model.addListener(new BrowseListener() {
			@Override
			public void selectionChanged(Level level) {
				told.incrementAndGet();
			}
		});
		model.select(Level.PATIENT, Set.of("p0"));
		model.select(Level.PATIENT, Set.of("p0"));
		assertEquals(1, told.get());
	}

	@Test
	void followsTheOpenDatabaseOnly() {
		var database = new FakeDatabase();
		model.opened(database);
		model.changed(new FakeDatabase(), snapshot);
		assertEquals(0, model.snapshot().orElseThrow().count(Level.PATIENT));
		model.changed(database, snapshot);
		assertEquals(3, model.snapshot().orElseThrow().count(Level.PATIENT));
		model.closed(database);
		assertTrue(model.snapshot().isEmpty());
		assertTrue(model.database().isEmpty());
	}

	@Test
	void findsTheSeriesBelow() {
		assertEquals(List.of("s4", "s5", "s6", "s7"), SeriesBelow.of(snapshot, Level.PATIENT, List.of("p1")));
		assertEquals(List.of("s6", "s7"), SeriesBelow.of(snapshot, Level.STUDY, List.of("t3")));
		assertEquals(List.of("s9"), SeriesBelow.of(snapshot, Level.SERIES, List.of("s9")));
	}
}
