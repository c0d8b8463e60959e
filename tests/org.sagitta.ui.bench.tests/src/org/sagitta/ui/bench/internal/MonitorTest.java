package org.sagitta.ui.bench.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

/// The platform's own monitor of the user interface's thread watches all tests that use the test kit.
class MonitorTest {
	private static final String MONITOR = "org.eclipse.ui.monitoring";
	private static final int STALL_MS = 260;
	private static final int MOST_STALLS = 20;

	private static boolean isReported(List<IStatus> logged) {
		return logged.stream().anyMatch(status -> status.getPlugin().equals(MONITOR));
	}

	@Test
	void aFreezeIsInTheLogOfTheWorkbenchAndInThatOfTheTests() {
		List<IStatus> logged = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, _) -> logged.add(status);
		PrintStream before = System.out;
		var printed = new ByteArrayOutputStream();
		Ui.await("the monitor", Ui::isWatched);
		Ui.pump(500); // it listens to the display by an event of its own
		Platform.addLogListener(listener);
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try {
			for (int i = 0; i < MOST_STALLS && !isReported(logged); i++) {
				Display.getCurrent().asyncExec(() -> Stage.pause(STALL_MS)); // one alone may come before the monitor's thread runs
				Ui.pump(1000);
			}
			assertTrue(isReported(logged), "the monitor's report");
			Ui.await("the line in the tests' log", () -> printed.toString(StandardCharsets.UTF_8).contains("UI freeze of "));
		} finally {
			System.setOut(before);
			Platform.removeLogListener(listener);
		}
		System.out.print(printed.toString(StandardCharsets.UTF_8));
		assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Stage.pause"), printed.toString(StandardCharsets.UTF_8));
	}
}
