package org.sagitta.ui.bench.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Query;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// What the measurements share.
record Run(Stage stage, Camera camera, StallWatch watch, Results results, Amount amount) {
	static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);
	/// As many rows as a table holds of a longer list.
	static final int WINDOW = 2000;

	/// Says what is done from now on, for whoever waits and for the report of stalls.
	void doing(String what) {
		results.progress(what);
		watch.during(what);
	}

	Snapshot snapshot() {
		return stage.model().snapshot().orElseThrow();
	}

	Columns columns() {
		return stage.model().database().orElseThrow().columns();
	}

	List<Column> visible(Level level) {
		return columns().all(level).stream().filter(Column::visible).sorted(Comparator.comparingInt(Column::order)).toList();
	}

	String many(Level level) {
		String name = switch (level) {
			case PATIENT -> "patients";
			case STUDY -> "studies";
			case SERIES, INSTANCE -> "series";
		};
		return String.format(Locale.ROOT, "%,d %s", snapshot().count(level), name);
	}

	/// Only on the user interface's thread.
	Table table(Level level) {
		return stage.control(Measurements.view(level), Table.class);
	}

	/// Only on the user interface's thread.
	Text search(Level level) {
		return stage.control(Measurements.view(level), Text.class);
	}

	/// Whether a table shows what the database answers: as many rows, or as many as it holds, and the first one.
	boolean shows(Level level, Query query) {
		Snapshot.Result answer = snapshot().find(query.page(0, 1));
		List<Column> columns = visible(level);
		return holds(level, answer.matched()) && (answer.rows().isEmpty() || stage.ask(() -> {
			Table table = table(level);
			return table.getColumnCount() == columns.size() && IntStream.range(0, columns.size())
					.allMatch(i -> table.getItem(0).getText(i).equals(columns.get(i).shown(answer.rows().getFirst())));
		}));
	}

	/// @param part of all times that must not be longer
	void judge(String what, Times times, double part, double most, String required) {
		if (times.isEmpty()) {
			results.line(what, "not measured: nothing changed on the screen");
		} else {
			results.figure(what, times.quantile(part) <= most, required, times.toString());
		}
	}

	/// Whether a table holds as many rows as there are, or as it can.
	boolean holds(Level level, int matched) {
		return stage.ask(() -> table(level).getItemCount()) == Math.min(WINDOW, matched);
	}
}
