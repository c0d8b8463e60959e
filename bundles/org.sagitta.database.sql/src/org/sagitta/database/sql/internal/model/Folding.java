package org.sagitta.database.sql.internal.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How texts are compared: in lower case, without diacritics; compatibility forms, full and half width, ligatures and the caret of person
/// names count as their plain counterparts. The marks that make other syllables of kana are no diacritics.
final class Folding {
	private static final int ASCII_END = 0x80;
	/// Of each character, made when it is first met; racing threads make the same.
	private static final String[] CHARACTERS = new String[Character.MAX_VALUE + 1];

	/// The marks of voiced kana; what has them is another syllable.
	private static final char VOICED = '\u3099';
	private static final char HALF_VOICED = '\u309A';
	/// The parts of Korean syllables.
	private static final char FIRST_JAMO = '\u1100';
	private static final char LAST_JAMO = '\u11FF';
	private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\u3099\\u309A]]+");
	/// Letters that no form of Unicode takes apart.
	private static final Map<Character, String> LETTERS = Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l",
			'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i", 'ς', "σ");

	private Folding() {
	}

	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= ASCII_END) {
				return others(text);
			}
		}
		return text.toLowerCase(Locale.ROOT).replace('^', ' ');
	}

	/// Of one character that is no half of a pair: it may be none, or several.
	static String of(char c) {
		String folded = CHARACTERS[c];
		if (folded == null) {
			folded = slowly(String.valueOf(c));
			CHARACTERS[c] = folded;
		}
		return folded;
	}

	private static String others(String text) {
		var folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return slowly(text);
			}
			folded.append(of(text.charAt(i)));
		}
		return composed(folded);
	}

	/// Characters that were folded one by one, put together: kana of half width have their marks behind them, and Korean syllables may
	/// come in parts.
	static String composed(CharSequence folded) {
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (c == VOICED || c == HALF_VOICED || c >= FIRST_JAMO && c <= LAST_JAMO) {
				return Normalizer.normalize(folded, Normalizer.Form.NFC);
			}
		}
		return folded.toString();
	}

	private static String slowly(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String composed = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('^', ' ');
		var letters = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			letters.append(c < ASCII_END ? String.valueOf(c) : LETTERS.getOrDefault(c, String.valueOf(c)));
		}
		return letters.toString();
	}
}
