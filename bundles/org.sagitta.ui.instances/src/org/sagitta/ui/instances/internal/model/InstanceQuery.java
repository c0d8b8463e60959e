package org.sagitta.ui.instances.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Measure;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.PageSource;

/// The question of the table: those of some instances that a search finds, in the order of a column. Any thread; remembers its answer.
public final class InstanceQuery implements PageSource<InstanceRow> {
	private record Keyed(InstanceRow row, double number, String text) {
	}

	private final List<InstanceRow> all;
	private final List<Column> columns;
	private final Search search;
	private final Matching matching;
	private List<InstanceRow> found;

	/// @param all in the order that they have without a sort
	/// @param columns hidden ones, too
	/// @param named those of the levels above, which the text may name; nothing where there is no database
	/// @param above the rows above
	public InstanceQuery(List<InstanceRow> all, List<Column> columns, String text, Optional<Columns> named, Optional<Snapshot> above,
			boolean across) {
		this.all = all;
		this.columns = columns;
		search = Search.parse(text, name -> named(columns, name).or(() -> named.flatMap(others -> others.named(Level.SERIES, name))));
		matching = new Matching(search, columns.stream().filter(Column::visible).toList(), above, across);
	}

	private static Optional<Column> named(List<Column> columns, String name) {
		String plain = Columns.plain(name);
		return columns.stream().filter(column -> Columns.plain(column.field()).equals(plain) || Columns.plain(column.title()).equals(plain))
				.findFirst();
	}

	/// What of the text was not understood.
	public List<Search.Problem> problems() {
		return search.problems();
	}

	@Override
	public Page<InstanceRow> page(int offset, int limit) {
		List<InstanceRow> rows = found();
		Page<InstanceRow> page = Page.of(rows, offset, limit);
		return new Page<>(page.rows(), page.offset(), rows.size(), all.size());
	}

	/// The keys of all that were found.
	public Set<String> keys() {
		return found().stream().map(InstanceRow::key).collect(Collectors.toSet());
	}

	private synchronized List<InstanceRow> found() {
		if (found == null) {
			List<InstanceRow> some = search.isEmpty() ? all : all.stream().filter(matching).toList();
			found = columns.stream().filter(column -> column.sort() != Column.Sort.NONE).findFirst().map(column -> sorted(some, column))
					.orElse(some);
		}
		return found;
	}

	/// What has no value comes last, whatever the direction; equal values stay in the order that they have without a sort.
	private static List<InstanceRow> sorted(List<InstanceRow> rows, Column column) {
		var keyed = new ArrayList<Keyed>(rows.size());
		for (InstanceRow row : rows) {
			String value = row.value(column.field());
			keyed.add(new Keyed(row, column.numeric() ? Measure.of(column.type(), value) : 0, Folded.of(value)));
		}
		Comparator<Keyed> values = column.numeric() ? Comparator.comparingDouble(Keyed::number) : Comparator.comparing(Keyed::text);
		keyed.sort(Comparator.comparing((Keyed each) -> each.text().isEmpty() || Double.isNaN(each.number()))
				.thenComparing(column.sort() == Column.Sort.DESCENDING ? values.reversed() : values));
		return keyed.stream().map(Keyed::row).toList();
	}
}
