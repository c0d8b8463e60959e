package org.sagitta.cli.internal;

/// Text for a terminal.
public final class Text {
	private Text() {
	}

	/// Without control characters: what a file says must not steer the user's terminal.
	public static String plain(String text) {
		return text.codePoints().anyMatch(Text::steers)
				? text.codePoints().map(c -> steers(c) ? '\uFFFD' : c)
						.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
				: text;
	}

	private static boolean steers(int c) {
		int type = Character.getType(c);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069; // these turn the writing direction round
	}

	/// How many columns of a terminal a text takes.
	public static int width(String text) {
		return text.codePoints().map(Text::width).sum();
	}

	private static int width(int c) {
		if (c < 0x300) {
			return 1;
		}
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
				|| c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF
				|| c >= 0x20000 && c <= 0x3FFFD;
		return wide ? 2 : 1;
	}

	public static String count(long number, String thing) {
		String plural = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing.equals("series") ? thing : thing + "s";
		return number + " " + (number == 1 ? thing : plural);
	}
}
