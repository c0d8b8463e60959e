package org.sagitta.database;

import java.util.Optional;
import java.util.Set;

import org.sagitta.dicom.Level;

/// A question to a [Snapshot].
/// @param level patients, studies or series
/// @param parents keys of rows one level up that the found ones must be below; nothing: no restriction
/// @param search words that must all occur in the values, upper and lower case and diacritics aside; "": all rows
/// @param sort the field to sort by; "": by date, number and key
/// @param descending the other way round
/// @param offset rows to leave out at the start
/// @param limit rows in the page at most
public record Query(Level level, Optional<Set<String>> parents, String search, String sort, boolean descending, int offset, int limit) {
	public Query {
		parents = parents.map(Set::copyOf);
	}

	/// All rows of a level.
	public static Query all(Level level) {
		return new Query(level, Optional.empty(), "", "", false, 0, Integer.MAX_VALUE);
	}

	public Query below(Set<String> keys) {
		return new Query(level, Optional.of(keys), search, sort, descending, offset, limit);
	}

	public Query matching(String words) {
		return new Query(level, parents, words, sort, descending, offset, limit);
	}

	public Query sortedBy(String field, boolean down) {
		return new Query(level, parents, search, field, down, offset, limit);
	}

	public Query page(int from, int most) {
		return new Query(level, parents, search, sort, descending, from, most);
	}
}
