package org.sagitta.database.sql.internal.model;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is looked for, by what was typed.
final class Finders {
	/// Between the parts of a name, in whatever form it is: the caret is a space already.
	private static final Pattern BETWEEN = Pattern.compile("[ ,=\u3001]+");
	private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
	private static final Set<UnicodeScript> UNSPACED = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

	private Finders() {
	}

	/// Nothing where nothing of the text remains when it is folded.
	static Optional<Finder> contains(String typed) {
		String folded = Folding.of(typed).strip();
		String phrase = BETWEEN.matcher(folded).replaceAll(" ").strip();
		if (phrase.indexOf(' ') >= 0) {
			String longest = Stream.of(phrase.split(" ")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
			return Optional.of(new Refined(new Word(longest), new Word(phrase), value -> BETWEEN.matcher(value).replaceAll(" ").contains(phrase)));
		}
		if (folded.isEmpty()) {
			return Optional.empty();
		}
		var word = new Word(folded);
		var day = DAY.matcher(folded);
		if (day.matches()) {
			return Optional.of(new Either(word, new Word(day.group(1) + day.group(2) + day.group(3))));
		}
		return Optional.of(isUnspaced(folded) ? new Refined(new Word(folded.substring(0, 1)), value -> BETWEEN.matcher(value).replaceAll("").contains(folded)) : word);
	}

	/// Family and given name are written without a space in some scripts.
	private static boolean isUnspaced(String folded) {
		return folded.length() > 1 && folded.chars().allMatch(c -> UNSPACED.contains(UnicodeScript.of(c)) || c == 'ー');
	}

	static Optional<Finder> like(String pattern) {
		Glob glob = Glob.of(Folding.of(pattern).strip());
		String literal = glob.literal();
		return Optional.of(new Refined(literal.isEmpty() ? null : new Word(literal), glob));
	}

	static Finder is(String typed) {
		String wanted = BETWEEN.matcher(Folding.of(typed)).replaceAll(" ").strip();
		return new Refined(null, value -> BETWEEN.matcher(value).replaceAll(" ").strip().equals(wanted));
	}
}
