package org.sagitta.codec.jpeg2000.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Bits of Part 15 as an encoder writes them, the lowest bit of each byte first: forward ones have seven bits behind a byte of ones,
/// backward ones (which the reader sees from the end) seven ones behind a byte above 0x8F.
final class HtBits {
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final boolean backward;
	private int current;
	private int used;
	private boolean high;

	private HtBits(boolean backward) {
		this.backward = backward;
	}

	static HtBits forward() {
		return new HtBits(false);
	}

	/// @param high whether the byte that the reader sees before the first is above 0x8F
	static HtBits backward(boolean high, int bits, int count) {
		HtBits made = new HtBits(true);
		made.high = high;
		made.current = bits;
		made.used = count;
		return made;
	}

	void put(int value, int bits) {
		for (int i = 0; i < bits; i++) {
			current |= (value >> i & 1) << used++;
			boolean full = backward ? used == 8 || used == 7 && high && current == 0x7F : used == (high ? 7 : 8);
			if (full) {
				emit();
			}
		}
	}

	private void emit() {
		out.write(current);
		high = backward ? current > 0x8F : current == 0xFF;
		current = 0;
		used = 0;
	}

	/// Fills the last byte with zeros.
	byte[] finish() {
		while (used > 0) {
			put(0, 1);
		}
		if (!backward && high) {
			out.write(0);
		}
		return out.toByteArray();
	}

	/// Fills the last byte with ones; bytes of ones need not be there at the end, for the reader adds them by itself.
	byte[] finishWithOnes() {
		while (used > 0) {
			put(1, 1);
		}
		byte[] bytes = out.toByteArray();
		int length = bytes.length;
		while (length > 0 && bytes[length - 1] == -1) {
			length--;
		}
		return Arrays.copyOf(bytes, length);
	}
}
