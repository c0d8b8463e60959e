package org.sagitta.ui.testkit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/// Presses a button of a dialog that comes up, from a timer: a blocking dialog runs an event loop of its own.
public final class Press {
	private final Display display = Display.getCurrent();
	private final String title;
	private final String button;
	private final Consumer<Shell> before;
	private boolean pressed;

	/// @param title of the dialog
	/// @param before fills the dialog in
	public Press(String title, String button, Consumer<Shell> before) {
		this.title = title;
		this.button = button;
		this.before = before;
		look();
	}

	/// Waits until the dialog came and the button was pressed.
	public void await() {
		Ui.await("a dialog called " + title, () -> pressed);
	}

	/// All controls of a class below another one.
	public static <T extends Control> Stream<T> all(Composite area, Class<T> type) {
		return Arrays.stream(area.getChildren()).flatMap(child -> type.isInstance(child) ? Stream.of(type.cast(child))
				: child instanceof Composite inner ? all(inner, type) : Stream.empty());
	}

	/// Presses a button that is on the screen.
	public static void button(Composite area, String text) {
		find(area, text).orElseThrow(() -> new AssertionError("no button " + text)).notifyListeners(SWT.Selection, new Event());
	}

	private void look() {
		Optional<Shell> dialog = Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals(title))
				.filter(shell -> find(shell, button).isPresent()).findFirst();
		if (dialog.isPresent()) {
			pressed = true;
			before.accept(dialog.get());
			button(dialog.get(), button);
		} else if (!pressed) {
			display.timerExec(50, this::look);
		}
	}

	private static Optional<Button> find(Composite area, String text) {
		return all(area, Button.class).filter(button -> button.getText().equals(text)).findFirst();
	}
}
