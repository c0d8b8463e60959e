package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Column;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.PageSource;

/// The question of one table: the rows of its level below what is selected above, that pass the quick filters and match the search, in
/// the order of a column, with the equal values of another one together.
record LevelQuery(BrowseModel model, Level level, Search search, List<Column> columns) implements PageSource<Row> {
	/// @param columns the sort is that of the first one that has one, and so is the group
	static LevelQuery of(BrowseModel model, Level level, String search, List<Column> columns) {
		Search parsed = model.database().map(DicomDatabase::columns).map(known -> Search.parse(search, known, level)).orElseGet(() -> Search.parse(search));
		return new LevelQuery(model, level, parsed, columns);
	}

	@Override
	public Page<Row> page(int offset, int limit) {
		return model.snapshot().map(s -> page(s, offset, limit)).orElse(new Page<>(List.of(), 0, 0, 0));
	}

	/// The keys of all that match, on whatever page.
	Set<String> keys() {
		return model.snapshot().map(s -> s.find(query(s)).rows().stream().map(Row::key).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
	}

	private Page<Row> page(Snapshot snapshot, int offset, int limit) {
		Query query = query(snapshot);
		Snapshot.Result result = snapshot.find(query.page(offset, limit));
		int from = offset;
		if (result.rows().isEmpty() && result.matched() > 0) {
			from = Math.max(0, result.matched() - limit);
			result = snapshot.find(query.page(from, limit));
		}
		return new Page<>(result.rows(), from, result.matched(), result.total());
	}

	/// Words are looked for in what is visible: a row must not be found by what nobody sees.
	private Query query(Snapshot snapshot) {
		Optional<Column> sorted = columns.stream().filter(c -> c.sort() != Column.Sort.NONE).findFirst();
		String group = columns.stream().filter(Column::grouped).map(Column::field).findFirst().orElse("");
		Query all = Query.all(level).matching(search).acrossLevels(model.isAcross()).passing(model.quick()).groupedBy(group)
				.sortedBy(sorted.map(Column::field).orElse(""), sorted.map(c -> c.sort() == Column.Sort.DESCENDING).orElse(false));
		Query seen = model.isAcross() ? all : all.in(columns.stream().filter(Column::visible).map(Column::field).collect(Collectors.toSet()));
		return model.parents(level, snapshot).map(seen::below).orElse(seen);
	}
}
