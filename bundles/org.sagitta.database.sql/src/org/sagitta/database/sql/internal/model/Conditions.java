package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.sagitta.database.Filter;

/// The conditions of a query, made ready to be asked of many rows.
final class Conditions {
	private Conditions() {
	}

	/// @param numeric fields that are compared as numbers
	static Predicate<Entry> of(List<Filter> filters, Set<String> numeric) {
		return filters.stream().map(filter -> of(filter, numeric.contains(filter.field()))).reduce(_ -> true, Predicate::and);
	}

	private static Predicate<Entry> of(Filter filter, boolean numeric) {
		String field = filter.field();
		String wanted = Folding.of(filter.value());
		return switch (filter.kind()) {
			case CONTAINS -> entry -> Folding.of(entry.value(field)).contains(wanted);
			case EMPTY -> entry -> entry.value(field).isBlank();
			case IS -> {
				Pattern pattern = pattern(wanted);
				yield entry -> pattern.matcher(Folding.of(entry.value(field))).matches();
			}
			case FROM -> entry -> !entry.value(field).isBlank() && compare(entry.value(field), filter.value(), numeric) >= 0;
			case TO -> entry -> !entry.value(field).isBlank() && compare(entry.value(field), filter.value(), numeric) <= 0;
		};
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

	private static int compare(String value, String other, boolean numeric) {
		return numeric ? Double.compare(Sorting.number(value), Sorting.number(other)) : Folding.of(value).compareTo(Folding.of(other));
	}
}
