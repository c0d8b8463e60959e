package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.function.Consumer;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.columns.ColumnsEdit;
import org.sagitta.ui.model.BrowseModel;

/// Remembers in the database what the user does to the columns of one table. Writes, and so runs on a background thread.
final class ColumnChanges {
	private final BrowseModel model;
	private final Level level;
	private final Consumer<DatabaseException> failed;

	ColumnChanges(BrowseModel model, Level level, Consumer<DatabaseException> failed) {
		this.model = model;
		this.level = level;
		this.failed = failed;
	}

	/// The columns of the level with one that sorts, the other way round where it did already.
	static List<Column> sortedBy(List<Column> columns, String field) {
		return columns.stream().map(c -> c.field().equals(field) ? c.withSort(next(c.sort())) : c.withSort(Column.Sort.NONE)).toList();
	}

	private static Column.Sort next(Column.Sort sort) {
		return sort == Column.Sort.ASCENDING ? Column.Sort.DESCENDING : Column.Sort.ASCENDING;
	}

	/// Stores those of the given columns that the database has otherwise.
	void store(List<Column> wanted) {
		inBackground(columns -> {
			List<Column> now = columns.all(level);
			for (Column column : wanted) {
				if (!now.contains(column)) {
					columns.set(column);
				}
			}
		});
	}

	/// What a person has arranged.
	void store(ColumnsEdit edit) {
		List<Column> changed = edit.changed();
		inBackground(columns -> {
			for (int tag : edit.removed()) {
				columns.removeElement(level, tag);
			}
			for (Column column : changed) {
				columns.set(column);
			}
			for (int tag : edit.added()) {
				columns.addElement(level, tag);
			}
		});
	}

	/// The columns as they are, to be arranged.
	ColumnsEdit edit(List<Column> columns) {
		return new ColumnsEdit(columns, model.database().map(database -> database.columns().elements(level)).orElse(List.of()));
	}

	void reset() {
		inBackground(columns -> columns.reset(level));
	}

	private void inBackground(Change change) {
		model.database().ifPresent(database -> Thread.startVirtualThread(() -> {
			try {
				change.apply(database.columns());
			} catch (DatabaseException e) {
				failed.accept(e);
			}
		}));
	}

	@FunctionalInterface
	private interface Change {
		void apply(Columns columns) throws DatabaseException;
	}
}
