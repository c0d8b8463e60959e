package org.sagitta.ui.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/// Helps tests that run on the user interface's thread.
public final class Ui {
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Ui() {
	}

	/// Lets the workbench work until something holds.
	public static void await(String what, BooleanSupplier holds) {
		await(what, PATIENCE, holds);
	}

	/// The same for something that takes long.
	public static void await(String what, Duration patience, BooleanSupplier holds) {
		Display display = Display.getCurrent();
		long end = System.currentTimeMillis() + patience.toMillis();
		display.timerExec(50, new Runnable() {
			@Override
			public void run() {
				if (System.currentTimeMillis() < end + 1000 && !display.isDisposed()) {
					display.timerExec(50, this); // so that sleep() below ends often
				}
			}
		});
		while (!holds.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				throw new AssertionError("waited in vain: " + what);
			}
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	/// Lets the workbench work for a while.
	public static void pump(int milliseconds) {
		long end = System.currentTimeMillis() + milliseconds;
		await("some time", () -> System.currentTimeMillis() >= end);
	}

	/// Whether the platform's monitor of this thread runs.
	public static boolean isWatched() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("Event Loop Monitor"));
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	public static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getService(type);
	}

	public static void perspective(String id) throws WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
	}

	/// The view of an id, opened where it is not.
	public static <T extends IWorkbenchPart> T view(String id, Class<T> type) throws PartInitException {
		return type.cast(page().showView(id));
	}
}
