package org.sagitta.database.sql.internal.model;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets those who look at lists go before imports: a person waits for milliseconds, an import takes minutes. Any thread.
public final class Courtesy {
	/// An import goes on, if slowly, whatever is asked.
	private static final long LONGEST_NANOS = 20_000_000;
	private static final long LOOK_NANOS = 500_000;

	private final AtomicInteger asking = new AtomicInteger();

	/// Answers a question, before which others give way.
	<T> T asked(Supplier<T> answer) {
		asking.incrementAndGet();
		try {
			return answer.get();
		} finally {
			asking.decrementAndGet();
		}
	}

	/// Waits while somebody asks.
	public void giveWay() {
		if (asking.get() > 0) {
			long start = System.nanoTime();
			while (asking.get() > 0 && System.nanoTime() - start < LONGEST_NANOS) {
				LockSupport.parkNanos(LOOK_NANOS);
			}
		}
	}
}
