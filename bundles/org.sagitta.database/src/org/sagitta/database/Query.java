package org.sagitta.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.dicom.Level;

/// A question to a [Snapshot]. All of its conditions must hold.
/// @param level patients, studies or series
/// @param parents keys of rows one level up that the found ones must be below; nothing: no restriction
/// @param search what must be in the values; [Search#NOTHING]: all rows
/// @param searched the fields in which terms without a field are looked for, such as those of the visible columns; nothing: in all.
///        A displayed person name stands for all groups of the name in the file
/// @param across whether a term may also be in a row above or below
/// @param quick what the bar of quick filters says
/// @param filters which must all hold
/// @param group the field whose equal values are to stand together, before the sort; "": none
/// @param sort the field to sort by; "": by date, number and key
/// @param descending the other way round, within each group
/// @param offset rows to leave out at the start
/// @param limit rows in the page at most
public record Query(Level level, Optional<Set<String>> parents, Search search, Optional<Set<String>> searched, boolean across, QuickFilter quick,
		List<Filter> filters, String group, String sort, boolean descending, int offset, int limit) {
	public Query {
		parents = parents.map(Set::copyOf);
		searched = searched.map(Set::copyOf);
		filters = List.copyOf(filters);
	}

	/// All rows of a level.
	public static Query all(Level level) {
		return new Query(level, Optional.empty(), Search.NOTHING, Optional.empty(), false, QuickFilter.NONE, List.of(), "", "", false, 0, Integer.MAX_VALUE);
	}

	public Query below(Set<String> keys) {
		return new Query(level, Optional.of(keys), search, searched, across, quick, filters, group, sort, descending, offset, limit);
	}

	/// With words that name no fields; see [Search#parse] for those that do.
	public Query matching(String words) {
		return matching(Search.parse(words));
	}

	public Query matching(Search what) {
		return new Query(level, parents, what, searched, across, quick, filters, group, sort, descending, offset, limit);
	}

	/// Looks for terms without a field in these fields alone, whatever level has them.
	public Query in(Set<String> fields) {
		return new Query(level, parents, search, Optional.of(fields), across, quick, filters, group, sort, descending, offset, limit);
	}

	/// Finds a study by its patient's name, and a patient by the description of a series.
	public Query acrossLevels(boolean on) {
		return new Query(level, parents, search, searched, on, quick, filters, group, sort, descending, offset, limit);
	}

	public Query passing(QuickFilter filter) {
		return new Query(level, parents, search, searched, across, filter, filters, group, sort, descending, offset, limit);
	}

	/// With these conditions instead of its own.
	public Query where(List<Filter> conditions) {
		return new Query(level, parents, search, searched, across, quick, conditions, group, sort, descending, offset, limit);
	}

	public Query groupedBy(String field) {
		return new Query(level, parents, search, searched, across, quick, filters, field, sort, descending, offset, limit);
	}

	public Query sortedBy(String field, boolean down) {
		return new Query(level, parents, search, searched, across, quick, filters, group, field, down, offset, limit);
	}

	public Query page(int from, int most) {
		return new Query(level, parents, search, searched, across, quick, filters, group, sort, descending, from, most);
	}
}
