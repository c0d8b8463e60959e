package org.sagitta.database.sql.internal.model;

import java.io.ByteArrayOutputStream;

/// Puts values one behind the other: a number that says kind and length, then the bytes.
final class Packing {
	private static final int KIND_BITS = 3;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

	/// Values that have been packed before.
	void put(byte[] bytes, int length) {
		out.write(bytes, 0, length);
	}

	void put(String text) {
		int kind = Codes.kind(text);
		byte[] bytes = Codes.bytes(text, kind);
		header(kind, kind == Codes.HALVES ? text.length() : bytes.length);
		out.write(bytes, 0, bytes.length);
	}

	/// What is no text.
	void put(int kind, byte[] bytes) {
		header(kind, bytes.length);
		out.write(bytes, 0, bytes.length);
	}

	/// Says that the value is elsewhere.
	void mark(int kind) {
		header(kind, 0);
	}

	private void header(int kind, int length) {
		int rest = length << KIND_BITS | kind;
		while (rest > 0x7F) {
			out.write(rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		out.write(rest);
	}

	byte[] bytes() {
		return out.toByteArray();
	}

	/// Walks from value to value.
	static final class Walk {
		final byte[] data;
		/// The kind of the value at hand, its length as in [Codes#text], and where it begins.
		int kind;
		int length;
		int from;
		private int next;

		Walk(byte[] data) {
			this.data = data;
		}

		boolean hasNext() {
			return next < data.length;
		}

		/// Where the next value begins.
		int position() {
			return next;
		}

		Walk next() {
			int number = 0;
			for (int shift = 0;; shift += 7) {
				int b = data[next++];
				number |= (b & 0x7F) << shift;
				if (b >= 0) {
					break;
				}
			}
			kind = number & (1 << KIND_BITS) - 1;
			length = number >>> KIND_BITS;
			from = next;
			next += kind == Codes.HALVES ? length + 1 >> 1 : length;
			return this;
		}

		Walk skip(int values) {
			for (int i = 0; i < values; i++) {
				next();
			}
			return this;
		}

		String text() {
			return Codes.text(data, from, length, kind);
		}
	}
}
