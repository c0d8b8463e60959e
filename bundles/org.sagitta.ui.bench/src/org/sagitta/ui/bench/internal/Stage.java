package org.sagitta.ui.bench.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.sagitta.ui.model.BrowseModel;

/// The workbench as seen from the thread of the measurements: finds widgets, and does things on the user interface's thread.
/// @param display of the workbench
record Stage(Display display) {
	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final int LOOK_EVERY_MS = 50;

	/// Asks something of the user interface's thread.
	<T> T ask(Callable<T> question) {
		var answer = new AtomicReference<T>();
		var problem = new AtomicReference<Exception>();
		display.syncExec(() -> {
			try {
				answer.set(question.call());
			} catch (Exception e) {
				problem.set(e);
			}
		});
		if (problem.get() != null) {
			throw new IllegalStateException(problem.get());
		}
		return answer.get();
	}

	void act(Runnable action) {
		display.syncExec(action);
	}

	/// Waits until something holds on the user interface's thread.
	void await(String what, BooleanSupplier holds) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!ask(holds::getAsBoolean)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("waited in vain for " + what);
			}
			pause(LOOK_EVERY_MS);
		}
	}

	static void pause(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	BrowseModel model() {
		return PlatformUI.getWorkbench().getService(BrowseModel.class);
	}

	/// Only on the user interface's thread, as those below.
	IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	IWorkbenchPage page() {
		return window().getActivePage();
	}

	/// Executes a command of the workbench in a view.
	void command(String view, String command) {
		try {
			page().showView(view);
			window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException | PartInitException e) {
			throw new IllegalStateException(e);
		}
	}

	/// The first widget of exactly this class in a view.
	<T extends Control> Optional<T> find(String view, Class<T> type) {
		IViewPart part = page().findView(view);
		return part == null ? Optional.empty()
				: part.getSite().getService(MPart.class).getWidget() instanceof Composite area ? below(area, type).map(type::cast) : Optional.empty();
	}

	<T extends Control> T control(String view, Class<T> type) {
		return find(view, type).orElseThrow(() -> new IllegalStateException("there is no " + type.getSimpleName() + " in " + view));
	}

	private static Optional<Control> below(Composite area, Class<?> type) {
		return Arrays.stream(area.getChildren()).flatMap(child -> child.getClass() == type ? Stream.of(child)
				: child instanceof Composite inner ? below(inner, type).stream() : Stream.empty()).findFirst();
	}
}
