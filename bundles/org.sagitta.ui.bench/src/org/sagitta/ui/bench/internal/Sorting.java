package org.sagitta.ui.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.sagitta.database.Column;
import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// How long it takes from a click on a column's title to the rows in its order, for every column that a table can show, upwards and
/// downwards. Each column's first sort is among them.
record Sorting(Run run) {
	private static final double MOST_MS = 200;

	void measure() {
		for (Level level : Run.LEVELS) {
			List<Column> columns = showAll(level);
			var times = new Times();
			for (Column column : columns.subList(0, Math.min(run.amount().columns(), columns.size()))) {
				run.doing("sorting " + run.many(level) + " by " + column.title());
				for (int click = 0; click < 2; click++) {
					times.add(column.title() + ", click " + (click + 1), click(level, column));
				}
			}
			run.judge("sort by any of %d columns, %s".formatted(columns.size(), run.many(level)), times, 1, MOST_MS, "≤ 200 ms");
			change(() -> run.columns().reset(level));
			awaitColumns(level);
		}
	}

	private OptionalDouble click(Level level, Column column) {
		return run.camera().film("sort by " + column.title(),
				() -> header(level, column).notifyListeners(SWT.Selection, new Event()), () -> run.table(level),
				() -> isSorted(level, column));
	}

	/// Whether the first row is that of the database's own answer.
	private boolean isSorted(Level level, Column column) {
		int direction = run.stage().ask(() -> run.table(level).getSortDirection());
		return run.stage().ask(() -> run.table(level).getSortColumn() == header(level, column))
				&& run.shows(level, Query.all(level).sortedBy(column.field(), direction == SWT.DOWN));
	}

	private TableColumn header(Level level, Column column) {
		return run.table(level).getColumn(run.visible(level).stream().map(Column::field).toList().indexOf(column.field()));
	}

	private List<Column> showAll(Level level) {
		run.doing("showing all columns of " + run.many(level));
		change(() -> {
			for (Column column : run.columns().all(level)) {
				run.columns().set(column.withVisible(true));
			}
		});
		awaitColumns(level);
		return run.visible(level);
	}

	private void awaitColumns(Level level) {
		run.stage().await("the columns", () -> run.table(level).getColumnCount() == run.visible(level).size());
		Stage.pause(500);
	}

	private interface Change {
		void apply() throws IOException;
	}

	private static void change(Change change) {
		try {
			change.apply();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
