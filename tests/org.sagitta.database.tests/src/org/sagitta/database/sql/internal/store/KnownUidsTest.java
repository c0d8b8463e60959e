package org.sagitta.database.sql.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownUidsTest {
	private final KnownUids known = new KnownUids();

	@BeforeEach
	void empty() {
		known.filling();
		known.filled(true);
	}

	private static KnownUids filled(long[] entries) {
		var filled = new KnownUids();
		filled.fill(entries);
		return filled;
	}

	private void add(int instances) {
		for (int i = 0; i < instances; i++) {
			known.add("1.2.840." + i, i * 3L);
		}
	}

	@Test
	void neverSaysNoToWhatWasAddedAndRarelyYesToWhatWasNot() {
		add(50_000);
		int wrong = 0;
		for (int i = 0; i < 50_000; i++) {
			assertTrue(known.mayHave("1.2.840." + i));
			long row = i * 3L;
			assertTrue(LongStream.of(known.rows("1.2.840." + i).orElseThrow()).anyMatch(id -> id == row));
			wrong += known.mayHave("1.2.276." + i) ? 1 : 0;
		}
		assertTrue(wrong < 5, wrong + " false alarms");
	}

	@Test
	void anInstanceMayBeInEachRowThatItWasPutInto() {
		known.add("1.2.3", 7);
		known.add("1.2.3", 0xFFFF_FFFFL);
		known.add("1.2.3", 7);
		assertArrayEquals(new long[] { 7, 0xFFFF_FFFFL }, LongStream.of(known.rows("1.2.3").orElseThrow()).sorted().toArray());
		assertThrows(IllegalArgumentException.class, () -> known.add("1.2.3", 0x1_0000_0000L), "it would be found in another");
	}

	@Test
	void theHashZeroIsAValueToo() {
		known.add(0, 0);
		assertArrayEquals(new long[] { 1L << 32 }, known.entries().orElseThrow());
	}

	@Test
	void whatIsKeptForTheNextTimeKnowsTheSame() {
		add(50_000);
		long[] kept = known.entries().orElseThrow();
		KnownUids again = filled(kept);
		for (int i = 0; i < 50_000; i++) {
			assertTrue(again.mayHave("1.2.840." + i));
		}
		assertFalse(again.mayHave("1.2.276.0"));
		assertArrayEquals(LongStream.of(kept).sorted().toArray(), LongStream.of(again.entries().orElseThrow()).sorted().toArray());
	}

	@Test
	void whileItIsFilledEverythingMayBeThereAndWhoAsksWhereWaits() {
		var filling = new KnownUids();
		filling.filling();
		assertTrue(filling.mayHave("1.2.3"));
		assertEquals(Optional.empty(), filling.entries());
		var asked = CompletableFuture.supplyAsync(() -> filling.rows("1.2.3"));
		assertThrows(java.util.concurrent.TimeoutException.class, () -> asked.get(100, java.util.concurrent.TimeUnit.MILLISECONDS));
		filling.add("1.2.3", 5);
		filling.filled(true);
		assertArrayEquals(new long[] { 5 }, asked.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join().orElseThrow());
	}

	@Test
	void whatCouldNotBeFilledIsAskedOfTheIndex() {
		var failed = new KnownUids();
		failed.filling();
		failed.filled(false);
		assertTrue(failed.mayHave("1.2.3"));
		assertEquals(Optional.empty(), org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> failed.rows("1.2.3")));
		assertEquals(Optional.empty(), failed.entries(), "they are not all");
	}

	@Test
	void whoeverDoesNotWantToWaitLearnsThatHeWould() throws InterruptedException {
		var filling = new KnownUids();
		assertTrue(filling.isSettled(1), "nobody has begun");
		filling.filling();
		assertFalse(filling.isSettled(1));
		filling.filled(false);
		assertTrue(filling.isSettled(1), "nobody waits for what could not be read");
	}
}
