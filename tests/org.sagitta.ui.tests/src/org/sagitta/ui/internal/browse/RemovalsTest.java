package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.testkit.FakeDatabase;

class RemovalsTest {
	private final Browsing browse = new Browsing();
	private final Removals removals = new Removals(browse);
	private final FakeDatabase database = new FakeDatabase();

	@Test
	void givesTheNewestOnce() {
		browse.opened(database);
		removals.add(database, List.of(1L));
		removals.add(database, List.of(2L, 3L));
		assertEquals(List.of(2L, 3L), removals.takeLast().orElseThrow().ids());
		assertEquals(List.of(1L), removals.takeLast().orElseThrow().ids());
		assertEquals(Optional.empty(), removals.takeLast());
	}

	@Test
	void forgetsWhatWasRemovedFromADatabaseThatWasLeft() {
		browse.opened(database);
		removals.add(database, List.of(1L));
		assertTrue(removals.any());
		browse.opened(new FakeDatabase());
		assertFalse(removals.any());
		removals.add(database, List.of(2L));
		assertFalse(removals.any());
	}

	@Test
	void aRemovalOfNothingIsNotUndone() {
		browse.opened(database);
		removals.add(database, List.of());
		assertFalse(removals.any());
	}
}
