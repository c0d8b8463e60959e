package org.sagitta.ui.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FilmTest {
	private static final long MS = 1_000_000;
	private final Film film = new Film(1000 * MS);

	@Test
	void theAnswerIsTheFirstFrameOfWhatStays() {
		film.add(1010 * MS, "old rows");
		film.add(1030 * MS, "new rows");
		film.add(1050 * MS, "new rows");
		assertEquals(30, film.answered().getAsDouble());
	}

	@Test
	void rowsThatAreReplacedOnceMoreAreNoAnswer() {
		film.add(1010 * MS, "new rows");
		film.add(1030 * MS, "other rows");
		film.add(1090 * MS, "new rows");
		assertEquals(90, film.answered().getAsDouble());
	}

	@Test
	void nothingIsQuietRightAfterItIsPainted() {
		assertFalse(film.isQuiet(1002 * MS, MS));
		film.add(1010 * MS, "rows");
		assertFalse(film.isQuiet(1010 * MS, MS));
		assertTrue(film.isQuiet(1012 * MS, MS));
	}

	@Test
	void whereNothingIsPaintedThereIsNoAnswer() {
		assertTrue(film.isQuiet(1004 * MS, MS));
		assertTrue(film.answered().isEmpty());
	}
}
