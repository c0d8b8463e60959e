package org.sagitta.cli.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.sagitta.cli.internal.Csv;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;

/// The rows of a table, one series after the other.
/// @param fields of which each row shows the values
/// @param problems takes what is to be said
record TableRows(DicomDatabase database, Snapshot snapshot, List<String> fields, List<Integer> tags, TagReader reader,
		Consumer<String> problems, CommandContext context) {
	/// @param rows patients, studies or series
	/// @throws CancellationException when the user has asked to stop
	void write(List<Row> rows, Csv csv) throws IOException {
		int done = 0;
		for (Row row : rows) {
			var source = new RowFields(snapshot, row);
			List<String> cells = new ArrayList<>(fields.stream().map(source::value).toList());
			if (!tags.isEmpty()) {
				cells.addAll(values(source));
			}
			csv.row(cells);
			step(++done, rows.size());
		}
	}

	/// @param rows the series of the instances
	/// @throws CancellationException when the user has asked to stop
	void writeInstances(List<Row> rows, Csv csv) throws IOException {
		int done = 0;
		for (Row row : rows) {
			for (Instance instance : database.instances(row.key())) {
				var source = new InstanceFields(instance, new RowFields(snapshot, row));
				List<String> cells = new ArrayList<>(fields.stream().map(source::value).toList());
				cells.addAll(reader.of(instance));
				csv.row(cells);
				check();
			}
			step(++done, rows.size());
		}
	}

	private List<String> values(RowFields source) throws IOException {
		var values = new DistinctValues(tags.size());
		for (Row series : source.series()) {
			for (Instance instance : database.instances(series.key())) {
				values.add(reader.of(instance));
				check();
			}
		}
		if (values.isCut()) {
			problems.accept(source.row().key() + ": there are more different values than a cell holds; some are left out");
		}
		return values.cells();
	}

	private void step(int done, int all) {
		context.progress(done + " of " + Text.count(all, "row"));
		check();
	}

	private void check() {
		if (context.cancelled()) {
			throw new CancellationException();
		}
	}
}
