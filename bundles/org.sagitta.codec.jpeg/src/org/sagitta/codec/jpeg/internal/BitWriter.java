package org.sagitta.codec.jpeg.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The bytes of a codestream as it is written: marker segments, and entropy-coded bits with their stuffed zero bytes.
final class BitWriter {
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private byte[] bytes;
	private int length;
	/// The lowest bits are those that are not written yet.
	private long pending;
	private int count;

	BitWriter(int expected) {
		bytes = new byte[Math.max(1024, expected)];
	}

	void octet(int value) {
		room(1);
		bytes[length++] = (byte) value;
	}

	void word(int value) {
		octet(value >> 8);
		octet(value);
	}

	void marker(int code) {
		word(0xFF00 | code);
	}

	/// @param value without bits above those of the size
	/// @param size up to 32
	void bits(long value, int size) {
		pending = pending << size | value;
		count += size;
		if (count >= 32) {
			count -= 32;
			four((int) (pending >>> count));
		}
	}

	/// Completes the last byte with ones (ITU-T T.81 section F.1.2.3).
	void align() {
		int padding = -count & 7;
		bits((1L << padding) - 1, padding);
		while (count > 0) {
			count -= 8;
			stuffed((int) (pending >>> count));
		}
	}

	/// What was written, with the padding that a fragment of pixel data needs to be of an even length (PS3.5 section A.4).
	byte[] evenBytes() {
		return Arrays.copyOf(bytes, length + (length & 1));
	}

	private void four(int next) {
		if ((~next - 0x01010101 & next & 0x80808080) == 0) {
			room(4);
			INT.set(bytes, length, next);
			length += 4;
			return;
		}
		for (int shift = 24; shift >= 0; shift -= 8) {
			stuffed(next >> shift);
		}
	}

	private void stuffed(int octet) {
		octet(octet);
		if ((octet & 0xFF) == 0xFF) {
			octet(0);
		}
	}

	private void room(int more) {
		if (length > bytes.length - more) {
			if (bytes.length > Integer.MAX_VALUE / 2) {
				throw new OutOfMemoryError("a JPEG codestream of more than " + bytes.length + " bytes");
			}
			bytes = Arrays.copyOf(bytes, bytes.length * 2);
		}
	}
}
