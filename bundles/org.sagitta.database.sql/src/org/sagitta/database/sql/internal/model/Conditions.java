package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Filter;
import org.sagitta.database.Measure;
import org.sagitta.database.Search.Term;
import org.sagitta.database.Search.Test;

/// The conditions of a query, made ready to be asked of many rows.
final class Conditions {
	/// Whether a row fulfils it; `scratch` is for the texts that it needs for that.
	@FunctionalInterface
	interface Condition {
		boolean test(Entry entry, FoldedText scratch);
	}

	private static final String NAME = "PatientName";
	/// Its first group is shown; a term about it may name any.
	private static final String SHOWN_NAME = "DisplayedPatientName";

	private Conditions() {
	}

	/// @param terms of a search that a row must fulfil by itself
	/// @param numeric fields that are compared as numbers
	static Condition of(List<Filter> filters, List<Term> terms, Looked looked, Set<String> numeric) {
		List<Condition> all = Stream.concat(filters.stream().map(filter -> of(filter, numeric.contains(filter.field()))),
				terms.stream().map(term -> term.excluded() ? not(of(term, looked)) : of(term, looked))).toList();
		return (entry, scratch) -> {
			for (Condition each : all) {
				if (!each.test(entry, scratch)) {
					return false;
				}
			}
			return true;
		};
	}

	private static Condition not(Condition condition) {
		return (entry, scratch) -> !condition.test(entry, scratch);
	}

	/// What a term tests, be it excluded or not.
	static Condition of(Term term, Looked looked) {
		if (term.column().isPresent()) {
			return of(term.column().get(), term.test());
		}
		Optional<Finder> finder = finder(term.test());
		return (entry, _) -> finder.isEmpty() ? !term.excluded() : entry.has(finder.get(), looked);
	}

	private static Condition of(Column column, Test test) {
		String field = column.field();
		return switch (test) {
			case Test.Between(double from, double to) -> between(column, from, to);
			case Test.Present _ -> (entry, scratch) -> folded(entry, field, scratch).length() > 0 && !scratch.toString().isBlank();
			case Test.Contains _, Test.Like _, Test.Is _ -> {
				Optional<Finder> finder = finder(test);
				String names = field.equals(SHOWN_NAME) ? NAME : "";
				yield (entry, scratch) -> finder.isEmpty() || finder.get().isIn(folded(entry, field, scratch))
						|| !names.isEmpty() && finder.get().isIn(folded(entry, names, scratch));
			}
		};
	}

	private static Condition between(Column column, double from, double to) {
		String field = column.field();
		if (column.type() == Column.Type.AGE || column.type() == Column.Type.TIME || column.type() == Column.Type.INSTANT) {
			return (entry, scratch) -> {
				double number = Measure.of(column.type(), folded(entry, field, scratch).toString());
				return number >= from && number < to;
			};
		}
		return (entry, scratch) -> {
			double number = Sorting.number(entry, field, scratch);
			return number >= from && number < to && number < Double.MAX_VALUE; // that is no number
		};
	}

	private static Optional<Finder> finder(Test test) {
		return switch (test) {
			case Test.Contains(String text) -> Finders.contains(text);
			case Test.Like(String pattern) -> Finders.like(pattern);
			case Test.Is(String text) -> Optional.of(Finders.is(text));
			case Test.Between _, Test.Present _ -> throw new IllegalArgumentException("this is asked of a column");
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
