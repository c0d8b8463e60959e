package org.sagitta.database.choice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Rows that are chosen by what they are. Whatever of it is given must hold.
/// @param query for patients, studies or series: what is searched for, and quick filters. The choice puts its own parents and filters
///        into it
/// @param above a row that they must be below, or be
public record Choice(Query query, Conditions conditions, Optional<Above> above) {
	/// A row that is named, or several patients of one ID.
	/// @param word a key, a UID or a Patient ID
	public record Above(Level level, String word) { }

	/// @param rows in the order of the query
	/// @param unknown what was named as being above, and is not there
	public record Found(List<Row> rows, Optional<Above> unknown) {
		public Found {
			rows = List.copyOf(rows);
		}
	}

	/// @throws IllegalArgumentException when the row above would be below
	public Choice {
		if (above.isPresent() && above.get().level().compareTo(query.level()) > 0) {
			throw new IllegalArgumentException("a " + LevelWords.noun(above.get().level()) + " is below what is chosen");
		}
	}

	public Level level() {
		return query.level();
	}

	public Found find(Snapshot snapshot) {
		Query own = query.where(conditions.own(level()));
		Optional<Set<String>> allowed = conditions.parents(snapshot, level());
		if (above.isEmpty()) {
			return new Found(snapshot.find(allowed.map(own::below).orElse(own)).rows(), Optional.empty());
		}
		Set<String> keys = NamedRows.meant(snapshot, above.get().level(), above.get().word());
		if (keys.isEmpty()) {
			return new Found(List.of(), above);
		}
		if (above.get().level() == level()) {
			List<Row> rows = snapshot.find(allowed.map(own::below).orElse(own)).rows();
			return new Found(rows.stream().filter(row -> keys.contains(row.key())).toList(), Optional.empty());
		}
		Set<String> below = parents(snapshot, above.get().level(), keys);
		return new Found(snapshot.find(own.below(allowed.map(some -> both(some, below)).orElse(below))).rows(), Optional.empty());
	}

	/// The rows right above the level that are, or are below, these.
	private Set<String> parents(Snapshot snapshot, Level level, Set<String> keys) {
		if (level.ordinal() + 1 == level().ordinal()) {
			return keys;
		}
		return parents(snapshot, Level.values()[level.ordinal() + 1],
				keys.stream().flatMap(key -> snapshot.children(level, key).stream()).map(Row::key).collect(Collectors.toSet()));
	}

	private static Set<String> both(Set<String> a, Set<String> b) {
		return a.stream().filter(b::contains).collect(Collectors.toSet());
	}
}
