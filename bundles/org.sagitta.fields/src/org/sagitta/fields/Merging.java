package org.sagitta.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.sagitta.fields.internal.Numbers;

/// The kinds of [Merge], on lists of distinct values.
final class Merging {
	/// More different values than this are not told one by one.
	private static final int MOST = 20;
	private static final String MORE = "…";
	/// The value that is shown and the ones that contradict it.
	private static final int MOST_CONTRADICTING = 1 + 8;

	private Merging() {
	}

	/// @param custom for [Merge#CUSTOM]
	static List<String> merge(Field field, List<String> first, List<String> next, BinaryOperator<String> custom) {
		List<String> a = meant(field, first);
		List<String> b = meant(field, next);
		if (a.isEmpty() || b.isEmpty()) {
			// a placeholder still is better than nothing
			return !a.isEmpty() ? a : !b.isEmpty() ? b : first.isEmpty() ? next : first;
		}
		return switch (field.merge()) {
			case FIRST, AGGREGATE -> a;
			case EXPECT_SAME -> contradictions(a, b);
			case CONCATENATE -> concatenate(a, b);
			case MINIMUM -> List.of(Stream.concat(a.stream(), b.stream()).min(order(field)).orElseThrow());
			case MAXIMUM -> List.of(Stream.concat(a.stream(), b.stream()).max(greatest(field)).orElseThrow());
			case COUNT, SUM -> List.of(Numbers.sum(a.getFirst(), b.getFirst()));
			case CUSTOM -> List.of(custom.apply(a.getFirst(), b.getFirst()));
		};
	}

	/// The values that contradict the first one carry a mark, which tells whoever shows the list without knowing the field.
	private static List<String> contradictions(List<String> a, List<String> b) {
		Set<String> all = new LinkedHashSet<>();
		Stream.concat(a.stream(), b.stream()).map(Contribution::unmarked).forEach(all::add);
		if (all.size() == a.size()) {
			return a;
		}
		var result = new ArrayList<String>();
		for (String value : all) {
			if (result.size() < MOST_CONTRADICTING) {
				result.add(result.isEmpty() ? value : Contribution.MARK + value);
			}
		}
		return result;
	}

	private static List<String> concatenate(List<String> a, List<String> b) {
		Set<String> all = new LinkedHashSet<>(a);
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
		return field.placeholders().isEmpty() ? values : values.stream().filter(value -> !field.placeholders().contains(value)).toList();
	}

	private static Comparator<String> order(Field field) {
		return field.type().numeric() ? Numbers.ORDER : Comparator.naturalOrder();
	}

	/// What is no number comes last in [Numbers#ORDER], which must not make it the greatest.
	private static Comparator<String> greatest(Field field) {
		return !field.type().numeric() ? Comparator.naturalOrder()
				: Comparator.<String, Boolean>comparing(text -> Numbers.parse(text).isPresent()).thenComparing(Numbers.ORDER);
	}
}
