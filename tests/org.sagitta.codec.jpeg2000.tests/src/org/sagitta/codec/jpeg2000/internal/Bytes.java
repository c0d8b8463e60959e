package org.sagitta.codec.jpeg2000.internal;

import java.io.ByteArrayOutputStream;

/// Bytes that a test puts together, big endian.
final class Bytes {
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Bytes u8(int... values) {
		for (int value : values) {
			out.write(value);
		}
		return this;
	}

	Bytes u16(int... values) {
		for (int value : values) {
			u8(value >> 8, value);
		}
		return this;
	}

	Bytes u32(long... values) {
		for (long value : values) {
			u16((int) (value >> 16), (int) value);
		}
		return this;
	}

	Bytes bytes(byte[] bytes) {
		out.writeBytes(bytes);
		return this;
	}

	/// A marker with its length and content.
	Bytes segment(int marker, Bytes content) {
		return u16(marker, content.size() + 2).bytes(content.toArray());
	}

	int size() {
		return out.size();
	}

	byte[] toArray() {
		return out.toByteArray();
	}
}
