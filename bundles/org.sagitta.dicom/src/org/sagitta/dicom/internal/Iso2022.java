package org.sagitta.dicom.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Decodes text with ISO 2022 escapes (PS3.5 section 6.1.2.5): an escape designates the set of the lower (G0) or the upper (G1)
/// half of the bytes, and a delimiter or line end brings back the first ones.
final class Iso2022 {
	private static final Charset JIS_0201 = Charset.forName("JIS_X0201");
	private static final Charset JIS_0208 = Charset.forName("x-JIS0208");
	private static final Charset JIS_0212 = Charset.forName("JIS_X0212-1990");

	private final Charset initialG1;
	private final byte[] bytes;
	private final int to;
	private final StringBuilder text = new StringBuilder();
	private Charset g0 = StandardCharsets.US_ASCII;
	private Charset g1;

	private Iso2022(Charset initialG1, byte[] bytes, int to) {
		this.initialG1 = initialG1;
		this.bytes = bytes;
		this.to = to;
		g1 = initialG1;
	}

	static String decode(Charset initialG1, byte[] bytes, int from, int to) {
		return new Iso2022(initialG1, bytes, to).run(from);
	}

	private String run(int from) {
		int i = from;
		while (i < to) {
			if (bytes[i] == 0x1B) {
				i += escape(i);
			} else if (isReset(bytes[i])) {
				text.append((char) bytes[i++]);
				g0 = StandardCharsets.US_ASCII;
				g1 = initialG1;
			} else {
				i = segment(i);
			}
		}
		return text.toString();
	}

	/// In a two-byte set the bytes of `\`, `^` and `=` are halves of characters.
	private boolean isReset(byte b) {
		boolean control = b == '\t' || b == '\n' || b == '\f' || b == '\r';
		return control || !isTwoByte(g0) && (b == '\\' || b == '^' || b == '=');
	}

	private static boolean isTwoByte(Charset charset) {
		return charset == JIS_0208 || charset == JIS_0212;
	}

	/// The bytes from here that one of the two sets decodes.
	private int segment(int start) {
		boolean upper = bytes[start] < 0;
		int end = start;
		while (end < to && bytes[end] < 0 == upper && bytes[end] != 0x1B && !isReset(bytes[end])) {
			end++;
		}
		Charset charset = upper ? g1 : g0;
		String decoded = new String(bytes, start, end - start, charset);
		text.append(charset == JIS_0201 ? decoded.replace('\u00A5', '\\').replace('\u203E', '~') : decoded);
		return end;
	}

	/// Obeys the escape sequence here and returns its length; an unknown one stays in the text, to be seen.
	private int escape(int at) {
		int first = at + 1 < to ? bytes[at + 1] : 0;
		int second = at + 2 < to ? bytes[at + 2] : 0;
		int third = at + 3 < to ? bytes[at + 3] : 0;
		switch (first) {
			case '(' -> {
				Charset set = second == 'B' ? StandardCharsets.US_ASCII : second == 'J' ? JIS_0201 : null;
				return designate(true, set, 3);
			}
			case ')' -> {
				return designate(false, second == 'I' ? JIS_0201 : null, 3);
			}
			case '-' -> {
				return designate(false, upperHalf(second), 3);
			}
			case '$' -> {
				return switch (second) {
					case 'B', '@' -> designate(true, JIS_0208, 3);
					case '(' -> designate(true, third == 'D' ? JIS_0212 : null, 4);
					case ')' -> designate(false, third == 'C' ? Charset.forName("EUC-KR")
							: third == 'A' ? Charset.forName("GB2312") : null, 4);
					default -> designate(true, null, 1);
				};
			}
			default -> {
				return designate(true, null, 1);
			}
		}
	}

	private int designate(boolean lower, Charset set, int length) {
		if (set == null) {
			text.append('\u241B'); // the picture of an escape
			return 1;
		}
		if (lower) {
			g0 = set;
		} else {
			g1 = set;
		}
		return length;
	}

	private static Charset upperHalf(int letter) {
		return switch (letter) {
			case 'A' -> StandardCharsets.ISO_8859_1;
			case 'B' -> Charset.forName("ISO-8859-2");
			case 'C' -> Charset.forName("ISO-8859-3");
			case 'D' -> Charset.forName("ISO-8859-4");
			case 'L' -> Charset.forName("ISO-8859-5");
			case 'G' -> Charset.forName("ISO-8859-6");
			case 'F' -> Charset.forName("ISO-8859-7");
			case 'H' -> Charset.forName("ISO-8859-8");
			case 'M' -> Charset.forName("ISO-8859-9");
			case 'T' -> Charset.forName("TIS-620");
			case 'b' -> Charset.forName("ISO-8859-15");
			default -> null;
		};
	}
}
