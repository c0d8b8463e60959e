package org.sagitta.ui.internal.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.ui.testkit.Ui;

/// Closes a dialog that comes up, from a timer: a blocking dialog runs an event loop of its own.
final class Dialogs {
	private final Display display = Display.getCurrent();
	private final Shell[] before = display.getShells();
	private final String text;
	private boolean closed;

	/// @param text what the dialog must contain
	Dialogs(String text) {
		this.text = text;
		look();
	}

	/// Waits until the dialog came and was closed.
	void await() {
		Ui.await("a dialog that says " + text, () -> closed);
	}

	private void look() {
		fresh().ifPresent(shell -> {
			shell.close();
			closed = true;
		});
		if (!closed) {
			display.timerExec(50, this::look);
		}
	}

	private Optional<Shell> fresh() {
		return Arrays.stream(display.getShells()).filter(shell -> !Arrays.asList(before).contains(shell))
				.filter(shell -> texts(shell).anyMatch(said -> said.contains(text))).findFirst();
	}

	private static Stream<String> texts(Composite area) {
		return Arrays.stream(area.getChildren()).flatMap(Dialogs::texts);
	}

	private static Stream<String> texts(Control control) {
		return control instanceof Label label ? Stream.of(label.getText()) : control instanceof Composite inner ? texts(inner) : Stream.empty();
	}
}
