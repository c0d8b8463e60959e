package org.sagitta.ui.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Assertions;

/// Measures how long the user interface does not answer: asks it something every few milliseconds and takes the time. What
/// counts is the time that its thread worked or waited for a lock; the time in which a busy machine did not let it run is
/// reported, but is nobody's fault. The platform's monitor, which watches all tests, cannot tell these apart, and only reports.
public final class StallMeter implements AutoCloseable {
	/// Longer, and people notice.
	private static final long LIMIT_MS = 200;
	private static final int EVERY_MS = 5;
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Display display;
	private final Thread watched;
	private final AtomicLong longest = new AtomicLong();
	private final AtomicLong longestWall = new AtomicLong();
	private final CountDownLatch stop = new CountDownLatch(1);
	private volatile String where = "";

	public StallMeter(Display display) {
		this.display = display;
		watched = display.getThread();
		Thread.ofPlatform().daemon().name("stall meter").start(this::measure);
	}

	/// Prints what was measured, and fails when it was too long.
	public void check(String during) {
		String said = "longest stall while " + during + ": " + longest.get() / 1_000_000 + " ms (on the clock "
				+ longestWall.get() / 1_000_000 + " ms)";
		System.out.println(said);
		Assertions.assertTrue(longest.get() / 1_000_000 < LIMIT_MS, said + where);
	}

	@Override
	public void close() {
		stop.countDown();
	}

	private void measure() {
		try {
			while (!stop.await(EVERY_MS, TimeUnit.MILLISECONDS) && !display.isDisposed()) {
				ask();
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void ask() throws InterruptedException {
		var answered = new CountDownLatch(1);
		var worked = new AtomicLong();
		long asked = System.nanoTime();
		long before = threads.getThreadCpuTime(watched.threadId());
		display.asyncExec(() -> {
			worked.set(threads.getThreadCpuTime(watched.threadId()) - before);
			longestWall.accumulateAndGet(System.nanoTime() - asked, Math::max);
			answered.countDown();
		});
		long waited = 0;
		String stack = "";
		while (!answered.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
			waited += watched.getState() == Thread.State.RUNNABLE ? 0 : EVERY_MS * 1_000_000L;
			if (stack.isEmpty() && System.nanoTime() - asked > LIMIT_MS * 500_000) {
				stack = stack();
			}
		}
		if (worked.get() + waited > longest.get()) {
			longest.set(worked.get() + waited);
			where = stack;
		}
	}

	private String stack() {
		return Arrays.stream(watched.getStackTrace()).limit(40).map(frame -> "\n\tat " + frame).collect(Collectors.joining());
	}
}
