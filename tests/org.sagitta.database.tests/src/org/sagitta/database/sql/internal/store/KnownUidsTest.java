package org.sagitta.database.sql.internal.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownUidsTest {
	@Test
	void neverSaysNoToWhatWasAddedAndRarelyYesToWhatWasNot() {
		var known = new KnownUids();
		for (int i = 0; i < 50_000; i++) {
			known.add("1.2.840." + i);
		}
		int wrong = 0;
		for (int i = 0; i < 50_000; i++) {
			assertTrue(known.mayHave("1.2.840." + i));
			wrong += known.mayHave("1.2.276." + i) ? 1 : 0;
		}
		assertTrue(wrong < 5, wrong + " false alarms");
	}

	@Test
	void theHashZeroIsAValueToo() {
		var known = new KnownUids();
		assertFalse(known.mayHave("x"));
		known.addHash(0);
		known.addHash(Hash64.of("x"));
		assertTrue(known.mayHave("x"));
	}
}
