package org.sagitta.ui.internal.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.testkit.Ui;

class AskForTrustTest {
	private static final UnsignedArtifact ARTIFACT = new UnsignedArtifact("some.bundle", "1.2.3", "ab".repeat(32), "file:/site/");
	private final AtomicReference<Boolean> answer = new AtomicReference<>();

	/// The dialog runs an event loop of its own inside that of the test, so a timer presses its button.
	private void pressing(String label) {
		Display.getCurrent().timerExec(100, new Runnable() {
			@Override
			public void run() {
				Optional<Button> button = dialog().flatMap(shell -> find(shell, Button.class, label));
				if (button.isEmpty()) {
					Display.getCurrent().timerExec(100, this);
					return;
				}
				Table table = find(dialog().orElseThrow(), Table.class, "").orElseThrow();
				assertEquals("some.bundle", table.getItem(0).getText(0));
				assertEquals("ab".repeat(32), table.getItem(0).getText(2));
				assertEquals(Messages.trust_refuse, dialog().orElseThrow().getDefaultButton().getText());
				button.get().notifyListeners(SWT.Selection, new Event());
			}
		});
	}

	@Test
	void trustsOnlyWhenTold() {
		pressing(Messages.trust_agree);
		start();
		assertEquals(true, answer.get());
	}

	@Test
	void refuses() {
		pressing(Messages.trust_refuse);
		start();
		assertEquals(false, answer.get());
	}

	private void start() {
		var trust = new AskForTrust(Ui.page().getWorkbenchWindow().getShell());
		Thread.ofPlatform().start(() -> answer.set(trust.trust(List.of(ARTIFACT))));
		Ui.await("an answer", () -> answer.get() != null);
	}

	private static Optional<Shell> dialog() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals(Messages.trust_title)).findFirst();
	}

	private static <T extends Control> Optional<T> find(Composite area, Class<T> type, String text) {
		return Arrays.stream(area.getChildren()).flatMap(child -> type.isInstance(child) && (text.isEmpty() || ((Button) child).getText().equals(text))
				? Optional.of(type.cast(child)).stream() : child instanceof Composite inner ? find(inner, type, text).stream() : Optional.<T>empty().stream())
				.findFirst();
	}
}
