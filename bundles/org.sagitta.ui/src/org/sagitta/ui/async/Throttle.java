package org.sagitta.ui.async;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/// Lets many events from any thread through to the user interface as few: the first at once, then at most one in each interval.
public final class Throttle {
	private static final long INTERVAL_MS = 200;
	private final Widget owner;
	private final Display display;
	private final Runnable action;
	private final AtomicBoolean asked = new AtomicBoolean();
	private long last = System.nanoTime() - INTERVAL_MS * 1_000_000;

	/// @param owner the action runs as long as this widget lives
	public Throttle(Widget owner, Runnable action) {
		this.owner = owner;
		this.display = owner.getDisplay();
		this.action = action;
	}

	/// Any thread.
	public void ask() {
		if (asked.compareAndSet(false, true)) {
			later(display, this::schedule);
		}
	}

	/// Runs on the user interface's thread, unless the display has gone.
	public static void later(Display display, Runnable action) {
		try {
			display.asyncExec(action);
		} catch (SWTException e) {
			if (!display.isDisposed()) {
				throw e;
			}
		}
	}

	private void schedule() {
		long wait = INTERVAL_MS - (System.nanoTime() - last) / 1_000_000;
		if (wait <= 0) {
			run();
		} else {
			display.timerExec((int) wait, this::run);
		}
	}

	private void run() {
		asked.set(false);
		if (!owner.isDisposed()) {
			last = System.nanoTime();
			action.run();
		}
	}
}
