package org.sagitta.database.sql.internal.model;

import java.text.Normalizer;
import java.util.Locale;

/// How texts are compared: in lower case, without diacritics; compatibility forms and the caret of person names count as their
/// plain counterparts.
final class Folding {
	private static final int ASCII_END = 0x80;
	/// Of each character, made when it is first met; racing threads make the same.
	private static final String[] CHARACTERS = new String[Character.MAX_VALUE + 1];

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
		return folded.toString();
	}

	private static String slowly(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('^', ' ');
	}
}
