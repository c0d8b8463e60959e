package org.sagitta.ui.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class LatestTest {
	@Test
	void runsTheNewestOfThoseThatWait() {
		Deque<Runnable> threads = new ArrayDeque<>();
		List<String> done = new ArrayList<>();
		var latest = new Latest(threads::add, e -> done.add("failed " + e.getMessage()));
		latest.submit(() -> {
			done.add("first");
			latest.submit(() -> done.add("second"));
			latest.submit(() -> done.add("third"));
		});
		assertEquals(1, threads.size());
		threads.remove().run();
		assertEquals(List.of("first", "third"), done);
		assertTrue(threads.isEmpty());
	}

	@Test
	void goesOnAfterAFailure() {
		Deque<Runnable> threads = new ArrayDeque<>();
		List<String> done = new ArrayList<>();
		var latest = new Latest(threads::add, e -> done.add("failed " + e.getMessage()));
		latest.submit(() -> {
			throw new IllegalStateException("once");
		});
		threads.remove().run();
		latest.submit(() -> done.add("next"));
		threads.remove().run();
		assertEquals(List.of("failed once", "next"), done);
	}

	@Test
	void losesNoLastWish() throws InterruptedException {
		for (int round = 0; round < 200; round++) {
			var last = new CountDownLatch(1);
			var seen = new AtomicInteger();
			var latest = new Latest(e -> { });
			for (int i = 0; i <= 50; i++) {
				int number = i;
				latest.submit(() -> {
					seen.set(number);
					if (number == 50) {
						last.countDown();
					}
				});
			}
			assertTrue(last.await(5, TimeUnit.SECONDS), "the last wish was lost after " + seen);
		}
	}
}
