package org.sagitta.ui.bench.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// What else a person does with the browser all day. Nothing is required of how long it takes, but that the user interface does not
/// stall.
record Moving(Run run) {
	private static final String BROWSE = "org.sagitta.ui.browse";
	private static final List<String> LAYOUTS = List.of("org.sagitta.ui.browseSide", "org.sagitta.ui.browseTree", BROWSE);
	private static final int LOOK_MS = 300;

	void measure() {
		scroll();
		select();
		selectAll();
		layouts();
		resize();
	}

	/// To the end of what the table holds and on, which moves its window through the list.
	private void scroll() {
		run.doing("scrolling through " + run.many(Level.STUDY));
		for (int i = 0; i < run.amount().moves(); i++) {
			act(() -> {
				Table table = run.table(Level.STUDY);
				table.setTopIndex(table.getItemCount() - 1);
				table.getVerticalBar().notifyListeners(SWT.Selection, new Event());
			});
		}
	}

	/// Patient after patient, with the studies, series and pictures below each.
	private void select() {
		run.doing("selecting patients");
		var times = new Times();
		for (int i = 0; i < run.amount().moves(); i++) {
			int row = i;
			times.add("patient " + (i + 1), run.camera().film("series of a patient",
					() -> select(run.table(Level.PATIENT), row), () -> run.table(Level.SERIES),
					() -> run.holds(Level.SERIES, seriesOfSelected())));
		}
		if (!times.isEmpty()) {
			run.results().line("series of another patient", times.toString());
		}
	}

	private int seriesOfSelected() {
		Snapshot snapshot = run.snapshot();
		return run.stage().model().selected(Level.PATIENT).stream().flatMap(patient -> snapshot.children(Level.PATIENT, patient).stream())
				.mapToInt(study -> snapshot.children(Level.STUDY, study.key()).size()).sum();
	}

	private void selectAll() {
		for (Level level : Run.LEVELS) {
			run.doing("selecting all of " + run.many(level));
			act(() -> run.stage().command(Measurements.view(level), "org.eclipse.ui.edit.selectAll"));
			Stage.pause(3 * LOOK_MS);
			act(() -> {
				run.table(level).deselectAll();
				run.table(level).notifyListeners(SWT.Selection, new Event());
			});
		}
	}

	private void layouts() {
		for (int round = 0; round < run.amount().rounds(); round++) {
			for (String layout : LAYOUTS) {
				run.doing("switching to the layout " + layout);
				act(() -> show(layout));
				Stage.pause(2 * LOOK_MS);
				if (run.stage().ask(() -> run.stage().find(Unfolding.TREE, Tree.class).filter(Tree::isVisible)).isPresent()) {
					new Unfolding(run).measure();
				}
			}
		}
	}

	private void resize() {
		run.doing("resizing the window");
		Shell shell = run.stage().ask(() -> run.stage().window().getShell());
		Point size = run.stage().ask(shell::getSize);
		for (int i = run.amount().moves(); i >= 0; i--) {
			int less = i;
			act(() -> shell.setSize(size.x - 10 * less, size.y - 10 * less));
		}
	}

	private void act(Runnable action) {
		run.stage().act(action);
		Stage.pause(LOOK_MS);
	}

	private static void select(Table table, int row) {
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
	}

	private void show(String layout) {
		try {
			PlatformUI.getWorkbench().showPerspective(layout, run.stage().window());
		} catch (WorkbenchException e) {
			throw new IllegalStateException(e);
		}
	}
}
