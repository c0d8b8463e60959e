package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/// An import waits while somebody asks, but never for ever.
class CourtesyTest {
	private static final int FILES = 10;
	private final Courtesy courtesy = new Courtesy();

	@Test
	void nobodyWaitsForNobody() {
		long start = System.nanoTime();
		for (int i = 0; i < 1_000_000; i++) {
			courtesy.giveWay();
		}
		assertTrue(System.nanoTime() - start < 2_000_000_000L);
	}

	@Test
	void itGoesOnSlowlyWhileAQuestionTakesLong() throws InterruptedException {
		var asked = new CountDownLatch(1);
		var end = new CountDownLatch(1);
		Thread question = Thread.ofPlatform().start(() -> courtesy.asked(() -> {
			asked.countDown();
			try {
				return end.await(1, TimeUnit.MINUTES);
			} catch (InterruptedException _) {
				return false;
			}
		}));
		asked.await();
		long start = System.nanoTime();
		for (int i = 0; i < FILES; i++) {
			courtesy.giveWay();
		}
		long took = System.nanoTime() - start;
		end.countDown();
		question.join();
		assertTrue(took >= FILES * 15_000_000L, took + " ns: it did not give way");
		assertTrue(took < 10_000_000_000L, took + " ns: it waited too long");
		assertEquals("answer", courtesy.asked(() -> "answer"));
	}
}
