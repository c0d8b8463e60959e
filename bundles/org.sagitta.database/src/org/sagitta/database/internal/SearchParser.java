package org.sagitta.database.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sagitta.database.Column;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Measure;
import org.sagitta.database.Measure.Span;
import org.sagitta.database.Search;
import org.sagitta.database.Search.Problem;
import org.sagitta.database.Search.Term;
import org.sagitta.database.Search.Test;

/// Reads what a person typed into a search. Never fails: it is asked for each key that is pressed.
public final class SearchParser {
	private static final String QUOTES = "\"“”„«»「」『』";
	private static final String COLONS = ":：";

	private final String text;
	private final Function<String, Optional<Column>> columns;
	private final List<Term> terms = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private int at;

	private SearchParser(String text, Function<String, Optional<Column>> columns) {
		this.text = text;
		this.columns = columns;
	}

	/// @param columns the column that a name means
	public static Search parse(String text, Function<String, Optional<Column>> columns) {
		var parser = new SearchParser(text, columns);
		while (parser.more()) {
			parser.term();
		}
		return new Search(text, parser.terms, parser.problems);
	}

	private boolean more() {
		while (at < text.length() && isSpace(text.charAt(at))) {
			at++;
		}
		return at < text.length();
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private boolean isAt(String signs) {
		return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
	}

	private void term() {
		int start = at;
		boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
		if (excluded) {
			at++;
		}
		if (isAt(QUOTES)) {
			String quoted = quoted();
			if (isAt(COLONS)) {
				field(quoted, start, excluded);
			} else {
				phrase(quoted, excluded);
			}
			return;
		}
		int from = at;
		while (at < text.length() && !isSpace(text.charAt(at)) && !isAt(COLONS) && !isAt(QUOTES)) {
			at++;
		}
		if (at > from && isAt(COLONS)) {
			field(text.substring(from, at), start, excluded);
		} else {
			word(from, excluded);
		}
	}

	/// To the end of the text where it is not closed yet.
	private String quoted() {
		int from = ++at;
		while (at < text.length() && !isAt(QUOTES)) {
			at++;
		}
		String inside = text.substring(from, at);
		at = Math.min(at + 1, text.length());
		return inside;
	}

	private String rest(int from) {
		while (at < text.length() && !isSpace(text.charAt(at))) {
			at++;
		}
		return text.substring(from, at);
	}

	private void word(int from, boolean excluded) {
		while (at < text.length() && !isSpace(text.charAt(at)) && !isAt(QUOTES)) {
			at++;
		}
		words(text.substring(from, at), excluded);
	}

	private void phrase(String phrase, boolean excluded) {
		if (!phrase.isBlank()) {
			terms.add(new Term(excluded, Optional.empty(), new Test.Contains(phrase)));
		}
	}

	/// The parts of a name may be typed as `Doe,John` or `Doe^John`: they are words of their own.
	private void words(String typed, boolean excluded) {
		boolean name = typed.indexOf(',') >= 0 && typed.chars().noneMatch(Character::isDigit);
		for (String word : typed.split(name ? "[\\^,、，]+" : "[\\^]+|,$|^,")) {
			if (!word.isEmpty()) {
				terms.add(new Term(excluded, Optional.empty(), pattern(word)));
			}
		}
	}

	private static Test pattern(String word) {
		return word.indexOf('*') >= 0 || word.indexOf('?') >= 0 ? new Test.Like(word) : new Test.Contains(word);
	}

	/// @param start of the whole term; the colon is next
	private void field(String name, int start, boolean excluded) {
		Optional<Column> column = columns.apply(name);
		int colon = at;
		if (column.isEmpty()) {
			rest(start);
			if (name.codePoints().findFirst().stream().anyMatch(Character::isLetter)) {
				problems.add(new Problem(Problem.Kind.UNKNOWN_FIELD, text.substring(start, at), name));
			}
			at = colon;
			if (isAt(COLONS) && at + 1 < text.length() && QUOTES.indexOf(text.charAt(at + 1)) >= 0) {
				words(name, excluded); // what is quoted behind it is a phrase
				at++;
			} else {
				words(rest(excluded ? start + 1 : start).replaceAll("[" + QUOTES + "]", ""), excluded);
			}
			return;
		}
		at++;
		boolean exactly = isAt("=");
		int operator = at;
		if (exactly) {
			at++;
		}
		if (isAt(QUOTES)) {
			String quoted = quoted();
			add(excluded, column.get(), quoted.isEmpty() ? Optional.empty() : Optional.of(exactly ? new Test.Is(quoted) : new Test.Contains(quoted)));
			return;
		}
		String value = rest(operator);
		Optional<Test> test = value(column.get().type(), value);
		if (test.isEmpty() && !value.isEmpty()) {
			problems.add(new Problem(Problem.Kind.NO_SUCH_VALUE, text.substring(start, at), name));
		}
		add(excluded, column.get(), test);
	}

	private void add(boolean excluded, Column column, Optional<Test> test) {
		test.ifPresent(each -> terms.add(new Term(excluded, Optional.of(column), each)));
	}

	/// Nothing for what is not complete yet, or wrong.
	private static Optional<Test> value(Type type, String value) {
		if (value.isEmpty()) {
			return Optional.empty();
		}
		if (value.equals("*")) {
			return Optional.of(new Test.Present());
		}
		if (type == Type.TEXT) {
			return Optional.of(value.startsWith("=") && value.length() > 1 ? new Test.Is(value.substring(1)) : pattern(value));
		}
		int dots = value.indexOf("..");
		if (dots >= 0 && value.length() > 2) {
			return between(type, value.substring(0, dots), value.substring(dots + 2));
		}
		if (value.startsWith(">=") || value.startsWith("≥")) {
			return Measure.typed(type, value.substring(value.startsWith(">") ? 2 : 1)).map(span -> from(span.from()));
		}
		if (value.startsWith("<=") || value.startsWith("≤")) {
			return Measure.typed(type, value.substring(value.startsWith("<") ? 2 : 1)).map(span -> below(span.to()));
		}
		return switch (value.charAt(0)) {
			case '>' -> Measure.typed(type, value.substring(1)).map(span -> from(span.to()));
			case '<' -> Measure.typed(type, value.substring(1)).map(span -> below(span.from()));
			case '=' -> Measure.typed(type, value.substring(1)).map(span -> new Test.Between(span.from(), span.to()));
			default -> Optional.of(Measure.typed(type, value).<Test>map(span -> new Test.Between(span.from(), span.to())).orElseGet(() -> pattern(value)));
		};
	}

	private static Optional<Test> between(Type type, String first, String last) {
		Optional<Span> from = first.isEmpty() ? Optional.of(new Span(Double.NEGATIVE_INFINITY, 0)) : Measure.typed(type, first);
		Optional<Span> to = last.isEmpty() ? Optional.of(new Span(0, Double.POSITIVE_INFINITY)) : Measure.typed(type, last);
		return from.flatMap(low -> to.map(high -> new Test.Between(low.from(), high.to())));
	}

	private static Test from(double number) {
		return new Test.Between(number, Double.POSITIVE_INFINITY);
	}

	private static Test below(double number) {
		return new Test.Between(Double.NEGATIVE_INFINITY, number);
	}
}
