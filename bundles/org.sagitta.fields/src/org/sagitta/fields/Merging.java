package org.sagitta.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The five kinds of [Merge], on lists of distinct values.
final class Merging {
	/// More different values than this are not told one by one.
	private static final int MOST = 20;
	private static final String MORE = "…";

	private Merging() {
	}

	static List<String> merge(Field field, List<String> first, List<String> next) {
		List<String> a = meant(field, first);
		List<String> b = meant(field, next);
		if (a.isEmpty() || b.isEmpty()) {
			// a placeholder still is better than nothing
			return !a.isEmpty() ? a : !b.isEmpty() ? b : first.isEmpty() ? next : first;
		}
		return switch (field.merge()) {
			case EXPECT_SAME, AGGREGATE -> a;
			case CONCATENATE -> concatenate(a, b);
			case MINIMUM -> List.of(Stream.concat(a.stream(), b.stream()).min(order(field)).orElseThrow());
			case MAXIMUM -> List.of(Stream.concat(a.stream(), b.stream()).max(order(field)).orElseThrow());
		};
	}

	private static List<String> concatenate(List<String> a, List<String> b) {
		var all = new LinkedHashSet<>(a);
		all.addAll(b);
		if (all.size() <= MOST) {
			return List.copyOf(all);
		}
		all.remove(MORE);
		var some = new ArrayList<>(all.stream().limit(MOST).toList());
		some.add(MORE);
		return some;
	}

	private static List<String> meant(Field field, List<String> values) {
		return values.stream().filter(value -> !field.placeholders().contains(value)).toList();
	}

	private static Comparator<String> order(Field field) {
		if (field.type() != Field.Type.NUMBER) {
			return Comparator.naturalOrder();
		}
		return Comparator.<String>comparingDouble(text -> number(text).orElse(Double.NaN)).thenComparing(Comparator.naturalOrder());
	}

	private static OptionalDouble number(String text) {
		try {
			return OptionalDouble.of(Double.parseDouble(text.strip()));
		} catch (NumberFormatException _) {
			return OptionalDouble.empty();
		}
	}
}
