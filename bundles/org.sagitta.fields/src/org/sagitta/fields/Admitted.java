package org.sagitta.fields;

import org.sagitta.fields.internal.Numbers;

/// What becomes of the values that rules give before anything is merged.
final class Admitted {
	private static final String MORE = "…";

	private Admitted() {
	}

	/// Without blanks around it, without the mark of contradictions, not longer than an index keeps: what is cut only when it is
	/// written would differ from itself when it is read again.
	static String text(String value) {
		if (value == null) {
			return "";
		}
		String text = (value.indexOf(Contribution.MARK) < 0 ? value : value.replace(Contribution.MARK, ' ')).strip();
		return cut(text, RuleSet.LONGEST);
	}

	/// With a sign where it is longer, never within a character.
	static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = longest - MORE.length();
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
	}

	/// What one instance contributes with a value; "" for nothing.
	static String value(Field field, String value) {
		return switch (field.merge()) {
			case COUNT -> field.placeholders().contains(value) ? "" : "1";
			case SUM -> Numbers.parse(value).map(Numbers::plain).orElse("");
			default -> value;
		};
	}
}
