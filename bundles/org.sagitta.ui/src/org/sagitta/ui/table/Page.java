package org.sagitta.ui.table;

import java.util.List;

/// The part of a long list that a table holds.
/// @param offset where it begins in what was found
/// @param matched how many rows were found in all
/// @param total how many there are without the search
public record Page<R>(List<R> rows, int offset, int matched, int total) {
	public Page {
		rows = List.copyOf(rows);
	}

	/// The part of a list in memory.
	public static <R> Page<R> of(List<R> all, int offset, int limit) {
		int from = Math.clamp(offset, 0, Math.max(0, all.size() - 1));
		return new Page<>(all.subList(from, Math.min(all.size(), from + limit)), from, all.size(), all.size());
	}

	public int end() {
		return offset + rows.size();
	}

	public boolean hasBefore() {
		return offset > 0;
	}

	public boolean hasAfter() {
		return end() < matched;
	}
}
