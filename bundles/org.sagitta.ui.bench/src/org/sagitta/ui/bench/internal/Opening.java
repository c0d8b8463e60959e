package org.sagitta.ui.bench.internal;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.sagitta.dicom.Level;

/// How long it takes from the opening of a view to its first window of rows.
record Opening(Run run) {
	private static final double MOST_MS = 100;

	void measure() {
		for (Level level : Run.LEVELS) {
			String view = Measurements.view(level);
			String many = run.many(level);
			int rows = run.snapshot().count(level);
			var times = new Times();
			run.doing("opening the view of " + many);
			for (int i = 0; i < run.amount().openings(); i++) {
				run.stage().act(() -> run.stage().page().hideView(run.stage().page().findView(view)));
				Stage.pause(100);
				times.add("opening " + (i + 1), run.camera().film("view of " + many, () -> open(view), () -> run.stage().control(view, Table.class),
						() -> run.holds(level, rows)));
			}
			run.judge("first window of rows, " + many, times, 0.95, MOST_MS, "p95 ≤ 100 ms after the view opens");
		}
	}

	private void open(String view) {
		try {
			run.stage().page().showView(view);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
	}
}
