package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.sagitta.database.Filter;

/// The conditions of a query, made ready to be asked of many rows.
final class Conditions {
	/// Whether a row fulfils it; `scratch` is for the texts that it needs for that.
	@FunctionalInterface
	interface Condition {
		boolean test(Entry entry, FoldedText scratch);
	}

	private Conditions() {
	}

	/// @param words of a search: each must be in one of the row's values
	/// @param numeric fields that are compared as numbers
	static Condition of(List<Filter> filters, List<Word> words, Set<String> numeric) {
		List<Condition> all = filters.stream().map(filter -> of(filter, numeric.contains(filter.field()))).toList();
		return (entry, scratch) -> {
			for (Condition each : all) {
				if (!each.test(entry, scratch)) {
					return false;
				}
			}
			for (Word word : words) {
				if (!entry.has(word)) {
					return false;
				}
			}
			return true;
		};
	}

	private static Condition of(Filter filter, boolean numeric) {
		String field = filter.field();
		byte[] wanted = FoldedText.of(filter.value());
		return switch (filter.kind()) {
			case CONTAINS -> (entry, scratch) -> folded(entry, field, scratch).contains(wanted);
			case EMPTY -> (entry, scratch) -> folded(entry, field, scratch).length() == 0 || scratch.toString().isBlank();
			case IS -> {
				String folded = Folding.of(filter.value());
				if (folded.indexOf('*') < 0 && folded.indexOf('?') < 0) {
					yield (entry, scratch) -> folded(entry, field, scratch).is(wanted);
				}
				Pattern pattern = pattern(folded);
				yield (entry, scratch) -> pattern.matcher(folded(entry, field, scratch).toString()).matches();
			}
			case FROM -> compared(filter, wanted, numeric, 1);
			case TO -> compared(filter, wanted, numeric, -1);
		};
	}

	private static FoldedText folded(Entry entry, String field, FoldedText scratch) {
		entry.fold(field, scratch.clear());
		return scratch;
	}

	/// @param direction of what is wanted from the bound
	private static Condition compared(Filter filter, byte[] wanted, boolean numeric, int direction) {
		String field = filter.field();
		if (numeric) {
			double bound = Sorting.number(filter.value());
			return (entry, scratch) -> {
				double number = Sorting.number(entry, field, scratch);
				return scratch.length() > 0 && direction * Double.compare(number, bound) >= 0;
			};
		}
		return (entry, scratch) -> folded(entry, field, scratch).length() > 0 && direction * scratch.compareTo(wanted) >= 0;
	}

	private static Pattern pattern(String wanted) {
		var regex = new StringBuilder();
		for (String part : wanted.replaceAll("\\*+", "*").split("(?<=[*?])|(?=[*?])")) {
			regex.append(switch (part) {
				case "*" -> ".*";
				case "?" -> ".";
				default -> Pattern.quote(part);
			});
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL);
	}
}
