package org.sagitta.dicom.inspect.internal;

/// Text from a file, made safe for a terminal and for one line: what would steer it shows as an escape.
public final class Printable {
	private Printable() {
	}

	public static String of(String text) {
		StringBuilder safe = null;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			int next = i + Character.charCount(c);
			if (steers(c)) {
				safe = safe == null ? new StringBuilder(text.substring(0, i)) : safe;
				safe.append(escape(c));
			} else if (safe != null) {
				safe.appendCodePoint(c);
			}
			i = next;
		}
		return safe == null ? text : safe.toString();
	}

	private static boolean steers(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
			// These turn the writing direction round (Unicode annex 9).
			case Character.FORMAT -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
			default -> false;
		};
	}

	private static String escape(int c) {
		return switch (c) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> String.format(c < 0x100 ? "\\x%02X" : "\\u%04X", c);
		};
	}
}
