package org.sagitta.cli.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The different values that the instances of a row have of each tag, in the order in which they come.
final class DistinctValues {
	/// Spreadsheets hold 32,767 characters in a cell.
	private static final int MOST = 32_000;

	private final List<Set<String>> values = new ArrayList<>();
	private final int[] lengths;
	private boolean cut;

	DistinctValues(int tags) {
		lengths = new int[tags];
		for (int i = 0; i < tags; i++) {
			values.add(new LinkedHashSet<>());
		}
	}

	/// @param row a value for each tag
	void add(List<String> row) {
		for (int i = 0; i < lengths.length; i++) {
			String value = row.get(i);
			if (value.isEmpty() || values.get(i).contains(value)) {
				continue;
			}
			if (lengths[i] + value.length() > MOST) {
				cut = true;
				continue;
			}
			values.get(i).add(value);
			lengths[i] += value.length() + 2;
		}
	}

	List<String> cells() {
		return values.stream().map(each -> String.join("; ", each)).toList();
	}

	/// Whether there were more than a cell holds.
	boolean isCut() {
		return cut;
	}
}
