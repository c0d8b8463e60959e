package org.sagitta.database.sql.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Folded texts one behind the other, as bytes that compare as the texts do. Used again and again, for it is filled for each row of
/// a level at each question.
final class FoldedText {
	/// Each ASCII character as [Folding] makes it.
	private static final byte[] FOLDED = Folding.of(ascii()).getBytes(StandardCharsets.ISO_8859_1);

	private byte[] bytes = new byte[256];
	private int length;

	private static String ascii() {
		var text = new StringBuilder();
		for (char c = 0; c < 128; c++) {
			text.append(c);
		}
		return text.toString();
	}

	/// @param ascii not negative
	static byte of(byte ascii) {
		return FOLDED[ascii];
	}

	static byte[] of(String text) {
		return Folding.of(text).getBytes(StandardCharsets.UTF_8);
	}

	FoldedText clear() {
		length = 0;
		return this;
	}

	int length() {
		return length;
	}

	/// All that was added; only the first [#length] bytes count.
	byte[] bytes() {
		return bytes;
	}

	void add(int b) {
		room(1);
		bytes[length++] = (byte) b;
	}

	/// @param count of characters of halves, else of bytes, as in [Codes#text]
	void add(byte[] data, int from, int count, int kind) {
		switch (kind) {
			case Codes.HALVES -> {
				room(count);
				for (int i = 0; i < count; i++) {
					bytes[length + i] = FOLDED[Codes.sign(Codes.half(data, from, i))];
				}
				length += count;
			}
			case Codes.ASCII -> {
				room(count);
				for (int i = 0; i < count; i++) {
					bytes[length + i] = FOLDED[data[from + i]];
				}
				length += count;
			}
			default -> add(of(Codes.text(data, from, count, kind)));
		}
	}

	void add(byte[] folded) {
		room(folded.length);
		System.arraycopy(folded, 0, bytes, length, folded.length);
		length += folded.length;
	}

	private void room(int more) {
		if (bytes.length - length < more) {
			bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
		}
	}

	boolean is(byte[] folded) {
		return Arrays.equals(bytes, 0, length, folded, 0, folded.length);
	}

	boolean is(FoldedText other) {
		return Arrays.equals(bytes, 0, length, other.bytes, 0, other.length);
	}

	int compareTo(byte[] folded) {
		return Arrays.compareUnsigned(bytes, 0, length, folded, 0, folded.length);
	}

	boolean contains(byte[] folded) {
		if (folded.length == 0) {
			return true;
		}
		for (int at = 0; at <= length - folded.length; at++) {
			if (bytes[at] == folded[0] && Arrays.equals(bytes, at, at + folded.length, folded, 0, folded.length)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String toString() {
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}
