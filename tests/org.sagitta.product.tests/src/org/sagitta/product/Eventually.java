package org.sagitta.product;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what another process does and cannot tell.
final class Eventually {
	private static final long LOOK_MILLIS = 50;

	private Eventually() {
	}

	/// @return the milliseconds that it took
	static long await(String what, Duration patience, BooleanSupplier condition) {
		long start = System.nanoTime();
		var never = new CountDownLatch(1);
		try {
			while (!condition.getAsBoolean()) {
				if (System.nanoTime() - start > patience.toNanos()) {
					throw new AssertionError("after " + patience + " still not: " + what);
				}
				never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			}
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
	}
}
