package org.sagitta.ui.instances.internal.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How texts are compared, as in the searches of the database: without regard to case, diacritics, full or half width, and to what stands
/// between the parts of a name.
final class Folded {
	/// The marks of voiced kana make other syllables: they stay.
	private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\u3099\\u309A]]+");
	private static final Pattern BETWEEN = Pattern.compile("[ ,=^\u3001]+");

	private Folded() {
	}

	static String of(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String lower = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace("ß", "ss");
		return BETWEEN.matcher(lower).replaceAll(" ").strip();
	}
}
