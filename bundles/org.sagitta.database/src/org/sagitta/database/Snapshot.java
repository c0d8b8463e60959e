package org.sagitta.database;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// The patients, studies and series of one moment, immutable and in memory. Any thread, never blocks on a file.
@ProviderType
public interface Snapshot {
	/// Grows with every published change.
	long generation();

	/// How many rows a level has; for [Level#INSTANCE], how many instances there are in all.
	int count(Level level);

	Optional<Row> row(Level level, String key);

	/// The rows directly below one, in the order of their dates, numbers and UIDs.
	List<Row> children(Level level, String key);

	/// Finds, filters and sorts. The order is total: equal values are told apart by key.
	Result find(Query query);

	/// @param rows the page
	/// @param matched how many rows fit the query in all
	/// @param total how many rows the level has below the query's parents
	/// @param groups of all rows that fit, in their order, where the query groups; else none
	record Result(List<Row> rows, int matched, int total, List<Group> groups) {
		public Result {
			rows = List.copyOf(rows);
			groups = List.copyOf(groups);
		}

		/// One without groups.
		public Result(List<Row> rows, int matched, int total) {
			this(rows, matched, total, List.of());
		}
	}

	/// Rows with the same value, one behind the other.
	/// @param value of the first of them; "" for those without one, which come last
	/// @param first the number of the first row among all that fit
	/// @param count how many they are
	record Group(String value, int first, int count) { }
}
