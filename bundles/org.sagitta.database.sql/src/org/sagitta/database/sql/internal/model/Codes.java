package org.sagitta.database.sql.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts as few bytes. Those of digits and a few signs, as UIDs, dates and numbers are, take half a byte a character.
final class Codes {
	/// The text is not stored again: it is the key of the row, or the attribute of the same name.
	static final int KEY = 2;
	static final int ATTRIBUTE = 3;
	static final int ASCII = 0;
	static final int HALVES = 1;
	static final int UTF8 = 4;
	/// Keys of hexadecimal digits, as those of patients.
	private static final int HEX = 5;
	/// No value: what files say besides, as [Bytes#ofLists].
	static final int DIFFERING = 6;

	/// In the order of their characters, so that bytes compare as the texts do; the first marks the end.
	private static final String SIGNS = "\u0000-.0123456789:TZ";
	private static final String HEX_SIGNS = "0123456789abcdef";
	private static final byte[] SIGN_CODES = codes(SIGNS);
	private static final byte[] HEX_CODES = codes(HEX_SIGNS);

	private Codes() {
	}

	private static byte[] codes(String signs) {
		var codes = new byte[128];
		Arrays.fill(codes, (byte) -1);
		for (int i = 0; i < signs.length(); i++) {
			codes[signs.charAt(i)] = (byte) i;
		}
		codes[0] = -1;
		return codes;
	}

	/// The half byte of a character, -1 where there is none.
	static int code(char c) {
		return c < 128 ? SIGN_CODES[c] : -1;
	}

	/// The character of a half byte.
	static int sign(int half) {
		return SIGNS.charAt(half);
	}

	/// How a text is best stored.
	static int kind(String text) {
		boolean halves = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 128) {
				return UTF8;
			}
			halves &= SIGN_CODES[c] > 0;
		}
		return halves ? HALVES : ASCII;
	}

	static byte[] bytes(String text, int kind) {
		return kind == HALVES ? halves(text, SIGN_CODES, 0) : text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] halves(String text, byte[] codes, int from) {
		var bytes = new byte[from + (text.length() + 1) / 2];
		for (int i = 0; i < text.length(); i++) {
			bytes[from + i / 2] |= (byte) (codes[text.charAt(i)] << ((i & 1) == 0 ? 4 : 0));
		}
		return bytes;
	}

	/// @param length the number of characters of halves, else of bytes
	static String text(byte[] bytes, int from, int length, int kind) {
		return switch (kind) {
			case HALVES -> halves(bytes, from, length, SIGNS);
			case ASCII -> new String(bytes, from, length, StandardCharsets.ISO_8859_1);
			default -> new String(bytes, from, length, StandardCharsets.UTF_8);
		};
	}

	private static String halves(byte[] bytes, int from, int length, String signs) {
		var text = new byte[length];
		for (int i = 0; i < length; i++) {
			text[i] = (byte) signs.charAt(half(bytes, from, i));
		}
		return new String(text, StandardCharsets.ISO_8859_1);
	}

	static int half(byte[] bytes, int from, int index) {
		return bytes[from + (index >> 1)] >> ((index & 1) == 0 ? 4 : 0) & 0xF;
	}

	/// A key: its kind, then its bytes.
	static byte[] key(String key) {
		int kind = kind(key);
		if (kind != HALVES && isHex(key)) {
			byte[] bytes = halves(key, HEX_CODES, 1);
			bytes[0] = HEX;
			return bytes;
		}
		byte[] text = bytes(key, kind);
		var bytes = new byte[text.length + 1];
		bytes[0] = (byte) kind;
		System.arraycopy(text, 0, bytes, 1, text.length);
		return bytes;
	}

	private static boolean isHex(String key) {
		for (int i = 0; i < key.length(); i++) {
			if (HEX_SIGNS.indexOf(key.charAt(i)) < 0) {
				return false;
			}
		}
		return key.length() % 2 == 0;
	}

	/// Whether a key is of hexadecimal digits, which no text is.
	static boolean isHex(byte[] key) {
		return key[0] == HEX;
	}

	static String ofKey(byte[] key) {
		return key[0] == HEX ? halves(key, 1, (key.length - 1) * 2, HEX_SIGNS) : text(key, 1, keyLength(key), key[0]);
	}

	/// As the length of [#text].
	static int keyLength(byte[] key) {
		int length = key.length - 1;
		if (key[0] != HALVES) {
			return length;
		}
		return length * 2 - (length > 0 && (key[length] & 0xF) == 0 ? 1 : 0);
	}
}
