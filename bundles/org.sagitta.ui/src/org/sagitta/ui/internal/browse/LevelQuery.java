package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Column;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.PageSource;

/// The question of one table: the rows of its level below what is selected above, that match the search, in the order of a column.
record LevelQuery(BrowseModel model, Level level, String search, String sort, boolean descending) implements PageSource<Row> {
	/// @param columns the sort is that of the first one that has one
	static LevelQuery of(BrowseModel model, Level level, String search, List<Column> columns) {
		Optional<Column> sorted = columns.stream().filter(c -> c.sort() != Column.Sort.NONE).findFirst();
		return new LevelQuery(model, level, search, sorted.map(Column::field).orElse(""),
				sorted.map(c -> c.sort() == Column.Sort.DESCENDING).orElse(false));
	}

	@Override
	public Page<Row> page(int offset, int limit) {
		return model.snapshot().map(s -> page(s, offset, limit)).orElse(new Page<>(List.of(), 0, 0, 0));
	}

	/// The keys of all that match, on whatever page.
	Set<String> keys() {
		return model.snapshot().map(s -> s.find(query(s)).rows().stream().map(Row::key).collect(Collectors.toSet())).orElse(Set.of());
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

	private Query query(Snapshot snapshot) {
		Query all = Query.all(level).matching(search).sortedBy(sort, descending);
		return model.parents(level, snapshot).map(all::below).orElse(all);
	}
}
