package org.sagitta.export.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A few threads that copy: small files wait for the disk most of the time, and it serves several at once. What waits for them is
/// bounded, so that an export of millions needs no memory for each.
final class Workers implements AutoCloseable {
	private static final int THREADS = 8;
	private static final int WAITING = 64;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("export-", 1).factory());
	private final Semaphore room = new Semaphore(WAITING);

	/// Blocks while many wait.
	/// @throws InterruptedException when the caller is interrupted; the task is not run then
	void run(Runnable task) throws InterruptedException {
		room.acquire();
		threads.execute(() -> {
			try {
				task.run();
			} finally {
				room.release();
			}
		});
	}

	/// Waits for all; an interrupt does not break that off, as each task ends soon when the export is to end.
	void await() {
		room.acquireUninterruptibly(WAITING);
		room.release(WAITING);
	}

	@Override
	public void close() {
		threads.close();
	}
}
