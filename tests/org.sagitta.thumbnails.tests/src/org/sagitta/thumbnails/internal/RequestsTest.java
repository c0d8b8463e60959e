package org.sagitta.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// The order of what is made in the background, while the first one is held.
class RequestsTest {
	private final Requests requests = new Requests();
	private final List<String> made = Collections.synchronizedList(new ArrayList<>());
	private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
	private final CountDownLatch begun = new CountDownLatch(1);
	private final CountDownLatch held = new CountDownLatch(1);

	@AfterEach
	void close() {
		held.countDown();
		requests.close();
	}

	@Test
	void theNewestIsMadeFirst() throws InterruptedException {
		hold();
		CountDownLatch done = new CountDownLatch(1);
		requests.add(() -> make("a"), _ -> done.countDown());
		add("b");
		add("c");
		held.countDown();
		assertTrue(done.await(10, TimeUnit.SECONDS));
		assertEquals(List.of("c", "b", "a"), made);
	}

	@Test
	void whatWasCancelledIsNotMade() throws InterruptedException {
		hold();
		CountDownLatch done = new CountDownLatch(1);
		requests.add(() -> make("a"), _ -> done.countDown());
		add("b").cancel();
		held.countDown();
		assertTrue(done.await(10, TimeUnit.SECONDS));
		assertEquals(List.of("a"), made);
		assertEquals(List.of("held"), taken);
	}

	@Test
	void whatIsCancelledWhileItIsMadeIsNotHandedOver() throws InterruptedException {
		Thumbnails.Request first = hold();
		CountDownLatch done = new CountDownLatch(1);
		requests.add(() -> make("a"), _ -> done.countDown());
		first.cancel();
		held.countDown();
		assertTrue(done.await(10, TimeUnit.SECONDS));
		assertEquals(List.of(), taken);
	}

	@Test
	void aTakerThatFailsIsNoHarmToTheNext() throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		hold();
		requests.add(() -> make("a"), _ -> done.countDown());
		requests.add(() -> make("b"), _ -> {
			throw new IllegalStateException("thrown by a test");
		});
		held.countDown();
		assertTrue(done.await(10, TimeUnit.SECONDS));
	}

	@Test
	void afterTheEndNothingIsMade() throws InterruptedException {
		hold();
		add("a");
		requests.close();
		add("b");
		held.countDown();
		Thread.sleep(50);
		assertEquals(List.of(), made);
		assertEquals(List.of(), taken);
	}

	private Thumbnails.Request hold() throws InterruptedException {
		Thumbnails.Request request = requests.add(() -> {
			begun.countDown();
			try {
				held.await();
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			return new Thumbnail.Document("held");
		}, _ -> taken.add("held"));
		assertTrue(begun.await(10, TimeUnit.SECONDS));
		return request;
	}

	private Thumbnails.Request add(String name) {
		return requests.add(() -> make(name), _ -> taken.add(name));
	}

	private Thumbnail make(String name) {
		made.add(name);
		return new Thumbnail.Document(name);
	}
}
