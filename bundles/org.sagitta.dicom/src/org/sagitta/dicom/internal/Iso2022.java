package org.sagitta.dicom.internal;

import java.nio.charset.Charset;

/// Decodes text with ISO 2022 escapes (PS3.5 section 6.1.2.5): an escape designates the set of the lower (G0) or the upper (G1)
/// half of the bytes, and a delimiter or line end brings back the first ones.
final class Iso2022 {
	static final byte ESCAPE = 0x1B;
	/// The picture of an escape.
	private static final char SHOWN_ESCAPE = '\u241B';

	private final Charset initial;
	private final byte[] bytes;
	private final int to;
	private final String delimiters;
	private final StringBuilder text = new StringBuilder();
	private GraphicSet g0 = GraphicSet.ASCII;
	/// Null for that of the first value of Specific Character Set.
	private GraphicSet g1;

	private Iso2022(Charset initial, byte[] bytes, int to, String delimiters) {
		this.initial = initial;
		this.bytes = bytes;
		this.to = to;
		this.delimiters = delimiters;
	}

	/// @param initial of the bytes above 127 before any escape
	/// @param delimiters the characters before which the first sets are active again, beside line ends
	static String decode(Charset initial, byte[] bytes, int from, int to, String delimiters) {
		return new Iso2022(initial, bytes, to, delimiters).run(from);
	}

	private String run(int from) {
		int i = from;
		while (i < to) {
			if (bytes[i] == ESCAPE) {
				i += escape(i);
			} else if (isReset(bytes[i])) {
				text.append((char) bytes[i++]);
				g0 = GraphicSet.ASCII;
				g1 = null;
			} else {
				i = segment(i);
			}
		}
		return text.toString();
	}

	/// In a two-byte set the bytes of the delimiters are halves of characters.
	private boolean isReset(byte b) {
		return isLineEnd((char) b) || g0.width == 1 && b > 0 && delimiters.indexOf(b) >= 0;
	}

	static boolean isLineEnd(char c) {
		return c == '\t' || c == '\n' || c == '\f' || c == '\r';
	}

	/// The bytes from here that one of the two sets decodes.
	private int segment(int start) {
		boolean upper = bytes[start] < 0;
		int end = start;
		while (end < to && bytes[end] < 0 == upper && bytes[end] != ESCAPE && !isReset(bytes[end])) {
			end++;
		}
		GraphicSet set = upper ? g1 : g0;
		text.append(set == null ? new String(bytes, start, end - start, initial) : set.decode(bytes, start, end - start));
		return end;
	}

	/// Obeys the escape sequence here and returns its length; an unknown one stays in the text, to be seen.
	private int escape(int at) {
		GraphicSet set = GraphicSet.designated(bytes, at + 1, to);
		if (set == null) {
			text.append(SHOWN_ESCAPE);
			return 1;
		}
		if (set.lower) {
			g0 = set;
		} else {
			g1 = set;
		}
		return 1 + set.escape.length();
	}
}
