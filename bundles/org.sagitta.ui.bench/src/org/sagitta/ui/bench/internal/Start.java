package org.sagitta.ui.bench.internal;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.sagitta.dicom.Level;

/// Waits until the workbench has come up with the rows of its database.
record Start(Stage stage, Results results) {
	private static final int QUIET_MS = 2000;

	void await() {
		results.progress("starting");
		stage.await("the window with the tables",
				() -> Run.LEVELS.stream().allMatch(level -> stage.find(Measurements.view(level), Table.class).isPresent()));
		Table studies = stage.ask(() -> stage.control(Measurements.view(Level.STUDY), Table.class));
		var painted = new AtomicLong();
		Listener paint = _ -> {
			if (studies.getItemCount() > 0) {
				painted.compareAndSet(0, ManagementFactory.getRuntimeMXBean().getUptime());
			}
		};
		stage.act(() -> {
			studies.addListener(SWT.Paint, paint);
			studies.redraw(); // the rows may have been there before
		});
		stage.await("the first rows", () -> painted.get() > 0);
		stage.act(() -> studies.removeListener(SWT.Paint, paint));
		results.line("machine",
				String.format(Locale.ROOT, "%d processors, load average %.1f at the start, Java %s", Runtime.getRuntime().availableProcessors(),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version()));
		results.line("first rows after the start of Java", String.format(Locale.ROOT, "%,d ms", painted.get()));
		awaitQuiet();
	}

	/// The rest of the index is read, and what is stale computed, while the first rows are shown.
	private void awaitQuiet() {
		long before;
		do {
			before = stage.model().snapshot().orElseThrow().generation();
			Stage.pause(QUIET_MS);
		} while (stage.model().snapshot().orElseThrow().generation() != before);
	}
}
