package org.sagitta.dicom.inspect;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Some rows of a tree.
/// @param matches what was asked for
/// @param open the sequences and items around matches, which are to be unfolded for them to be seen
/// @param shown matches, what is around them, and perhaps what is in them
public record HeaderFilter(Set<HeaderRow> matches, Set<HeaderRow> open, Set<HeaderRow> shown) {
	public HeaderFilter {
		matches = Collections.unmodifiableSet(matches);
		open = Collections.unmodifiableSet(open);
		shown = Collections.unmodifiableSet(shown);
	}

	/// @param within whether all that is in a sequence that matches is shown too
	public static HeaderFilter of(HeaderTree tree, Predicate<HeaderRow> predicate, boolean within) {
		Set<HeaderRow> matches = new HashSet<>();
		Set<HeaderRow> open = new HashSet<>();
		Set<HeaderRow> inside = new HashSet<>();
		Deque<HeaderRow> rows = new ArrayDeque<>(tree.roots());
		while (!rows.isEmpty()) {
			HeaderRow row = rows.pop();
			row.children().reversed().forEach(rows::push);
			HeaderRow outer = row.parent().orElse(null);
			if (within && (matches.contains(outer) || inside.contains(outer))) {
				inside.add(row);
			}
			if (predicate.test(row)) {
				matches.add(row);
				while (outer != null && open.add(outer)) {
					outer = outer.parent().orElse(null);
				}
			}
		}
		inside.addAll(matches);
		inside.addAll(open);
		return new HeaderFilter(matches, open, inside);
	}

	/// How many of the matches are elements.
	public int elements() {
		return (int) matches.stream().filter(row -> !row.isItem()).count();
	}

	public List<HeaderRow> roots(HeaderTree tree) {
		return tree.roots().stream().filter(shown::contains).toList();
	}

	public List<HeaderRow> children(HeaderRow row) {
		return row.children().stream().filter(shown::contains).toList();
	}
}
