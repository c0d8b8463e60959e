package org.sagitta.ui.async;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Runs tasks one after the other in the background and, of those that wait, only the newest: what a table or a picture wants
/// when its question changes faster than it can be answered. Any thread.
public final class Latest {
	private final AtomicReference<Runnable> waiting = new AtomicReference<>();
	private final AtomicBoolean running = new AtomicBoolean();
	private final Executor executor;
	private final Consumer<RuntimeException> failed;

	/// On a virtual thread.
	/// @param failed hears of what a task throws, on the thread of the task
	public Latest(Consumer<RuntimeException> failed) {
		this(Thread::startVirtualThread, failed);
	}

	Latest(Executor executor, Consumer<RuntimeException> failed) {
		this.executor = executor;
		this.failed = failed;
	}

	public void submit(Runnable task) {
		waiting.set(task);
		wake();
	}

	private void wake() {
		if (waiting.get() != null && running.compareAndSet(false, true)) {
			executor.execute(this::drain);
		}
	}

	private void drain() {
		try {
			for (Runnable task = waiting.getAndSet(null); task != null; task = waiting.getAndSet(null)) {
				run(task);
			}
		} finally {
			running.set(false);
		}
		wake(); // a task that came after the last look
	}

	private void run(Runnable task) {
		try {
			task.run();
		} catch (RuntimeException e) {
			failed.accept(e);
		}
	}
}
