package org.sagitta.codec.jpeg2000.internal;

import java.io.ByteArrayOutputStream;

/// The other side of [MelDecoder].
final class MelEncoder {
	private static final int[] EXPONENTS = { 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5 };

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int current;
	private int left = 8;
	private int state;
	private int run;

	private void bit(int bit) {
		current |= bit << --left;
		if (left == 0) {
			out.write(current);
			left = current == 0xFF ? 7 : 8;
			current = 0;
		}
	}

	void encode(boolean event) {
		int exponent = EXPONENTS[state];
		if (!event) {
			if (++run == 1 << exponent) {
				bit(1);
				run = 0;
				state = Math.min(12, state + 1);
			}
			return;
		}
		bit(0);
		for (int i = exponent - 1; i >= 0; i--) {
			bit(run >> i & 1);
		}
		run = 0;
		state = Math.max(0, state - 1);
	}

	byte[] finish() {
		if (run > 0) {
			bit(1);
		}
		// A byte of ones must not come last, and what follows one has a zero on top.
		out.write(current);
		if (current == 0xFF) {
			out.write(0);
		}
		return out.toByteArray();
	}
}
