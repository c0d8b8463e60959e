package org.sagitta.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.sagitta.fields.Aggregates;

/// What may be below a row: nothing, much, and values that are none.
/// @param values the child values of every field
/// @param own of every field
record RuleAggregates(int children, int instances, List<String> values, String own, long bytes) implements Aggregates {
	static List<Aggregates> some() {
		var all = new ArrayList<Aggregates>();
		for (String value : List.of("", " ", "12", "-1", "1E999999999", "20240101", "x", "9".repeat(400), "1, 2, …")) {
			for (int count : new int[] { 0, 1, 3, Integer.MAX_VALUE }) {
				List<String> children = value.isEmpty() ? List.of() : Collections.nCopies(Math.min(count, 3), value);
				all.add(new RuleAggregates(count, count, children, value, count == 0 ? 0 : Long.MAX_VALUE / count));
			}
		}
		all.add(new RuleAggregates(3, 9, List.of("12", "x", "20240101"), "y", 1));
		return all;
	}

	@Override
	public List<String> childValues(String field) {
		return values;
	}

	@Override
	public String own(String field) {
		return own;
	}
}
