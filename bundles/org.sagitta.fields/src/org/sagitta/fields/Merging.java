package org.sagitta.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.sagitta.fields.internal.Numbers;

/// The kinds of [Merge], on lists of distinct values.
final class Merging {
	/// More different values than this are not told one by one.
	private static final int MOST = 20;
	private static final String MORE = "…";
	/// All values of a field together; an index keeps all fields of a series in one row.
	private static final int MOST_CHARACTERS = 500;
	/// The value that is shown and the ones that contradict it.
	private static final int MOST_CONTRADICTING = 1 + 8;
	private static final int LONGEST_CONTRADICTING = 40;

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

	/// The values that contradict the first one carry a mark, which tells whoever shows the list without knowing the field. Only their
	/// beginnings are kept, and compared.
	private static List<String> contradictions(List<String> a, List<String> b) {
		var known = new LinkedHashSet<String>();
		var result = new ArrayList<String>();
		Stream.concat(a.stream(), b.stream()).map(Contribution::unmarked).forEach(value -> {
			String beginning = Admitted.cut(value, LONGEST_CONTRADICTING);
			if (result.size() < MOST_CONTRADICTING && known.add(beginning)) {
				result.add(result.isEmpty() ? value : Contribution.MARK + beginning);
			}
		});
		return result;
	}

	/// The sign is the end: values that come after one that had no room are not told either, in whatever grouping they come.
	private static List<String> concatenate(List<String> a, List<String> b) {
		if (a.getLast().equals(MORE)) {
			return a;
		}
		var all = new LinkedHashSet<>(a);
		int length = a.stream().mapToInt(String::length).sum();
		for (String value : b) {
			if (!all.contains(value)) {
				length += value.length();
				if (value.equals(MORE) || all.size() == MOST || length > MOST_CHARACTERS) {
					all.add(MORE);
					break;
				}
				all.add(value);
			}
		}
		return List.copyOf(all);
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
