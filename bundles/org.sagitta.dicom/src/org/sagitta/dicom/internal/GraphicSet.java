package org.sagitta.dicom.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// The sets of graphic characters that ISO 2022 escapes designate (PS3.3 tables C.12-3 and C.12-4), either for the bytes below
/// 128 (G0) or for those above (G1). What needs Java's optional charsets is looked up only when it is met.
enum GraphicSet {
	ASCII("6", true, "(B", "US-ASCII", 1), LATIN_1("100", false, "-A", "ISO-8859-1", 1), LATIN_2("101", false, "-B", "ISO-8859-2", 1),
	LATIN_3("109", false, "-C", "ISO-8859-3", 1), LATIN_4("110", false, "-D", "ISO-8859-4", 1),
	CYRILLIC("144", false, "-L", "ISO-8859-5", 1), ARABIC("127", false, "-G", "ISO-8859-6", 1), GREEK("126", false, "-F", "ISO-8859-7", 1),
	HEBREW("138", false, "-H", "ISO-8859-8", 1), LATIN_5("148", false, "-M", "ISO-8859-9", 1), LATIN_9("203", false, "-b", "ISO-8859-15", 1),
	THAI("166", false, "-T", "TIS-620", 1), ROMAJI("13", true, "(J", "JIS_X0201", 1), KATAKANA("13", false, ")I", "JIS_X0201", 1),
	KANJI("87", true, "$B", "x-JIS0208", 2),
	/// The escape of the standard's first edition, met in old files.
	OLD_KANJI("", true, "$@", "x-JIS0208", 2), SUPPLEMENTARY_KANJI("159", true, "$(D", "JIS_X0212-1990", 2),
	HANGUL("149", false, "$)C", "EUC-KR", 2), HANZI("58", false, "$)A", "GB2312", 2);

	/// Of the defined term `ISO 2022 IR …`.
	final String number;
	/// Whether it is designated as G0.
	final boolean lower;
	final String escape;
	/// Bytes of a character.
	final int width;
	private final String charset;

	GraphicSet(String number, boolean lower, String escape, String charset, int width) {
		this.number = number;
		this.lower = lower;
		this.escape = escape;
		this.charset = charset;
		this.width = width;
	}

	/// The set that the bytes after an escape character designate, or null.
	static GraphicSet designated(byte[] bytes, int from, int to) {
		for (GraphicSet set : values()) {
			int length = set.escape.length();
			boolean same = from + length <= to;
			for (int i = 0; i < length && same; i++) {
				same = bytes[from + i] == set.escape.charAt(i);
			}
			if (same) {
				return set;
			}
		}
		return null;
	}

	String decode(byte[] bytes, int from, int count) {
		String text = new String(bytes, from, count, Charset.forName(charset));
		// JIS X 0201 has a yen sign and an overline where ASCII has these; DICOM keeps the backslash as the delimiter.
		return this == ROMAJI || this == KATAKANA ? text.replace('\u00A5', '\\').replace('\u203E', '~') : text;
	}

	/// Whether text has a yen sign or an overline: JIS X 0201 has them in the places of backslash and tilde, which DICOM means by them.
	static boolean isDelimiterThere(String text) {
		return text.indexOf('\u00A5') >= 0 || text.indexOf('\u203E') >= 0;
	}

	/// The bytes of one character, or null when this set lacks it.
	byte[] encode(String character) {
		if (charset.equals("JIS_X0201") && isDelimiterThere(character)) {
			return null;
		}
		try {
			ByteBuffer encoded = Charset.forName(charset).newEncoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(character));
			byte[] bytes = new byte[encoded.remaining()];
			encoded.get(bytes);
			return bytes.length == width && bytes[0] >= 0 == lower ? bytes : null;
		} catch (CharacterCodingException _) {
			return null;
		}
	}
}
