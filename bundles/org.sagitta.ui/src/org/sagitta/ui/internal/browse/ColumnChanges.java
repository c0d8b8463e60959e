package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.columns.ColumnsEdit;
import org.sagitta.ui.model.BrowseModel;

/// Remembers in the database what the user does to the columns of one table. Writes, and so runs on a background thread.
final class ColumnChanges {
	private final BrowseModel model;
	private final Level level;
	private final Consumer<DatabaseException> failed;
	private final Runnable stored;
	private final AtomicInteger storing = new AtomicInteger();
	/// One change after the other: who clicks two titles means the second.
	private final Executor writer = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("columns").factory());

	/// @param stored hears, on a background thread, that the database has what was changed
	ColumnChanges(BrowseModel model, Level level, Consumer<DatabaseException> failed, Runnable stored) {
		this.model = model;
		this.level = level;
		this.failed = failed;
		this.stored = stored;
	}

	/// Whether the database has only a part of what the user has changed: it stores column by column, and a table that followed would sort by
	/// two columns, or by none, for a moment.
	boolean isStoring() {
		return storing.get() > 0;
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
		model.database().ifPresent(database -> {
			storing.incrementAndGet();
			writer.execute(() -> store(change, database));
		});
	}

	private void store(Change change, DicomDatabase database) {
		try {
			change.apply(database.columns());
		} catch (DatabaseException e) {
			failed.accept(e);
		} finally {
			storing.decrementAndGet();
			stored.run();
		}
	}

	@FunctionalInterface
	private interface Change {
		void apply(Columns columns) throws DatabaseException;
	}
}
