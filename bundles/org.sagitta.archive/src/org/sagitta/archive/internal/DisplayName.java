package org.sagitta.archive.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Names of entries, for people. Archives say little about the encoding of names, and what is in them may be meant to deceive.
final class DisplayName {
	static final int LONGEST = 1000;

	private DisplayName() {
	}

	/// UTF-8 where the bytes are, else one character for each byte: wrong letters, perhaps, but different names stay different.
	static String of(byte[] name) {
		// No character takes more than four bytes, and what is cut off need not be decoded; a cut character would spoil the test.
		int length = name.length;
		if (length > 4 * LONGEST) {
			length = 4 * LONGEST;
			while (length > 0 && (name[length] & 0xC0) == 0x80) {
				length--;
			}
		}
		try {
			return harmless(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name, 0, length)).toString());
		} catch (CharacterCodingException _) {
			return harmless(new String(name, 0, length, StandardCharsets.ISO_8859_1));
		}
	}

	/// For a name whose bytes were taken for one character each, unless they had been decoded before.
	static String ofLatin1(String name) {
		boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
		return bytes ? of(name.getBytes(StandardCharsets.ISO_8859_1)) : harmless(name);
	}

	/// Replaces what would steer a terminal, break the line or turn the writing direction round, and cuts what is too long.
	static String harmless(String text) {
		StringBuilder safe = new StringBuilder();
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (safe.length() + Character.charCount(c) > LONGEST - 1) {
				safe.append('…');
				break;
			}
			safe.appendCodePoint(steers(c) ? 0xFFFD : c);
		}
		return safe.isEmpty() ? "(no name)" : safe.toString();
	}

	private static boolean steers(int c) {
		return switch (Character.getType(c)) {
			// All of FORMAT is invisible; some of it turns text round (Unicode annex 9), the rest makes names look the same.
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
					Character.UNASSIGNED, Character.PRIVATE_USE -> true;
			default -> false;
		};
	}
}
