package org.sagitta.thumbnails.internal;

import java.lang.System.Logger.Level;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.sagitta.thumbnails.Thumbnail;
import org.sagitta.thumbnails.Thumbnails;

/// What is to be made in the background: on one thread, which ends when there is nothing to do for a while, the newest first.
final class Requests implements AutoCloseable {
	private static final System.Logger LOG = System.getLogger("org.sagitta.thumbnails");
	private static final int IDLE_SECONDS = 10;

	private final AtomicLong count = new AtomicLong();
	private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
			Thread.ofPlatform().name("sagitta-thumbnails").daemon().priority(Thread.MIN_PRIORITY).factory(),
			new ThreadPoolExecutor.DiscardPolicy());

	Requests() {
		thread.allowCoreThreadTimeOut(true);
	}

	/// @param work makes the thumbnail
	Thumbnails.Request add(Supplier<Thumbnail> work, Consumer<Thumbnail> taker) {
		Waiting waiting = new Waiting(count.incrementAndGet(), work, taker);
		thread.execute(waiting);
		return waiting;
	}

	/// Forgets what is waiting, and interrupts what is running.
	@Override
	public void close() {
		thread.shutdownNow().forEach(each -> ((Waiting) each).cancel());
	}

	private final class Waiting implements Runnable, Comparable<Waiting>, Thumbnails.Request {
		private final long number;
		private final Supplier<Thumbnail> work;
		private final Consumer<Thumbnail> taker;
		/// Cancelled, or handed over.
		private final AtomicBoolean settled = new AtomicBoolean();

		private Waiting(long number, Supplier<Thumbnail> work, Consumer<Thumbnail> taker) {
			this.number = number;
			this.work = work;
			this.taker = taker;
		}

		@Override
		public int compareTo(Waiting other) {
			return Long.compare(other.number, number);
		}

		@Override
		public void run() {
			if (settled.get()) {
				return;
			}
			Thumbnail thumbnail = work.get();
			if (!thread.isShutdown() && settled.compareAndSet(false, true)) {
				try {
					taker.accept(thumbnail);
				} catch (RuntimeException e) {
					LOG.log(Level.ERROR, "Who asked for a thumbnail failed to take it", e);
				}
			}
		}

		@Override
		public void cancel() {
			settled.set(true);
			thread.remove(this);
		}
	}
}
