package org.sagitta.ui.bench.internal;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/// Films what a control shows after something was done, and takes the time until it shows what stays.
final class Camera {
	private static final long QUIET_NANOS = 350_000_000;
	private static final long PATIENCE_NANOS = 15_000_000_000L;
	private static final int LOOK_EVERY_MS = 20;

	private final Stage stage;

	Camera(Stage stage) {
		this.stage = stage;
	}

	/// @param act what is done, on the user interface's thread
	/// @param subject the control that answers; asked when it was done
	/// @param right whether the control shows the answer; asked on this thread when nothing moves any more
	/// @return milliseconds from the beginning of what is done to the frame with the answer; nothing where it was on the screen already
	OptionalDouble film(String what, Runnable act, Supplier<? extends Control> subject, BooleanSupplier right) {
		var film = new AtomicReference<Film>();
		var control = new AtomicReference<Control>();
		Listener paint = event -> {
			long now = System.nanoTime();
			film.get().add(now, Look.of((Control) event.widget));
		};
		stage.act(() -> {
			film.set(new Film(System.nanoTime()));
			act.run();
			control.set(subject.get());
			control.get().addListener(SWT.Paint, paint);
		});
		long began = System.nanoTime();
		do {
			Stage.pause(LOOK_EVERY_MS);
			if (System.nanoTime() - began > PATIENCE_NANOS) {
				throw new IllegalStateException("there was no answer: " + what);
			}
		} while (!film.get().isQuiet(System.nanoTime(), QUIET_NANOS) || !right.getAsBoolean());
		stage.act(() -> {
			if (!control.get().isDisposed()) {
				control.get().removeListener(SWT.Paint, paint);
			}
		});
		return film.get().answered();
	}
}
