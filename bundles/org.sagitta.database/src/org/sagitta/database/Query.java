package org.sagitta.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.dicom.Level;

/// A question to a [Snapshot].
/// @param level patients, studies or series
/// @param parents keys of rows one level up that the found ones must be below; nothing: no restriction
/// @param search words that must all occur in the values, upper and lower case and diacritics aside; "": all rows
/// @param filters which must all hold
/// @param sort the field to sort by; "": by date, number and key
/// @param descending the other way round
/// @param offset rows to leave out at the start
/// @param limit rows in the page at most
public record Query(Level level, Optional<Set<String>> parents, String search, List<Filter> filters, String sort, boolean descending,
		int offset, int limit) {
	public Query {
		parents = parents.map(Set::copyOf);
		filters = List.copyOf(filters);
	}

	/// All rows of a level.
	public static Query all(Level level) {
		return new Query(level, Optional.empty(), "", List.of(), "", false, 0, Integer.MAX_VALUE);
	}

	public Query below(Set<String> keys) {
		return new Query(level, Optional.of(keys), search, filters, sort, descending, offset, limit);
	}

	public Query matching(String words) {
		return new Query(level, parents, words, filters, sort, descending, offset, limit);
	}

	/// With these conditions instead of its own.
	public Query where(List<Filter> conditions) {
		return new Query(level, parents, search, conditions, sort, descending, offset, limit);
	}

	public Query sortedBy(String field, boolean down) {
		return new Query(level, parents, search, filters, field, down, offset, limit);
	}

	public Query page(int from, int most) {
		return new Query(level, parents, search, filters, sort, descending, from, most);
	}
}
