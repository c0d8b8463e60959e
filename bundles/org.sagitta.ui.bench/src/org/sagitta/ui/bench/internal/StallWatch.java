package org.sagitta.ui.bench.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/// Watches how long the user interface does not answer: asks it something every few milliseconds, and looks at what its thread does while
/// the answer is not there.
final class StallWatch implements AutoCloseable {
	/// @param during what was done
	/// @param millis on the clock
	/// @param worked of these, for how many its thread had a processor
	/// @param where its thread was most often seen
	record Stall(String during, double millis, double worked, String where) {
	}

	/// Longer, and it is reported.
	static final double REPORTED_MS = 100;
	private static final int EVERY_MS = 4;
	private static final int FRAMES = 40;
	/// Below it is what is always there.
	private static final String LOOP = "readAndDispatch";

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Display display;
	private final Thread watched;
	private final List<Stall> stalls = new ArrayList<>();
	private final CountDownLatch stop = new CountDownLatch(1);
	private volatile String during = "";
	private volatile double longest;

	StallWatch(Display display) {
		this.display = display;
		watched = display.getThread();
		Thread.ofPlatform().daemon().name("stall watch").start(this::watch);
	}

	/// What is done from now on.
	void during(String doing) {
		during = doing;
	}

	/// Those that are to be reported, until now.
	synchronized List<Stall> stalls() {
		return List.copyOf(stalls);
	}

	/// In milliseconds.
	double longest() {
		return longest;
	}

	@Override
	public void close() {
		stop.countDown();
	}

	private void watch() {
		try {
			while (!stop.await(EVERY_MS, TimeUnit.MILLISECONDS) && !display.isDisposed()) {
				ask();
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void ask() throws InterruptedException {
		String doing = during;
		var answered = new CountDownLatch(1);
		Map<String, Integer> seen = new HashMap<>();
		long asked = System.nanoTime();
		long before = threads.getThreadCpuTime(watched.threadId());
		display.asyncExec(answered::countDown);
		while (!answered.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
			if (stop.getCount() == 0) {
				return;
			}
			seen.merge(stack(), 1, Integer::sum);
		}
		double millis = (System.nanoTime() - asked) / 1e6;
		longest = Math.max(longest, millis);
		if (millis > REPORTED_MS) {
			String where = seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
			report(new Stall(doing, millis, (threads.getThreadCpuTime(watched.threadId()) - before) / 1e6, where));
		}
	}

	private synchronized void report(Stall stall) {
		stalls.add(stall);
	}

	private String stack() {
		return Arrays.stream(watched.getStackTrace()).takeWhile(frame -> !frame.getMethodName().equals(LOOP)).limit(FRAMES)
				.map(frame -> "at " + frame).collect(Collectors.joining("\n"));
	}
}
