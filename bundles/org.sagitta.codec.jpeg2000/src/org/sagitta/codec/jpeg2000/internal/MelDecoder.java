package org.sagitta.codec.jpeg2000.internal;

/// The adaptive run-length decoder of events that are rare (ITU-T T.814 clauses 7.1.3 and 7.3.3).
final class MelDecoder {
	private static final byte[] EXPONENTS = { 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5 };

	private byte[] bytes;
	private int position;
	private int last;
	private int current;
	private int left;
	private int state;
	private int run;
	private boolean event;

	/// @param to the index of the last byte, of which the lower half belongs to the length of the segment
	void start(byte[] data, int from, int to) {
		bytes = data;
		position = from;
		last = to;
		current = 0;
		left = 0;
		state = 0;
		run = 0;
		event = false;
	}

	private int bit() {
		if (left == 0) {
			left = current == 0xFF ? 7 : 8;
			current = position < last ? bytes[position] & 0xFF : position == last ? bytes[position] & 0xFF | 0x0F : 0xFF;
			position++;
		}
		return current >> --left & 1;
	}

	/// Whether the event happens now.
	boolean decode() {
		if (run == 0 && !event) {
			int exponent = EXPONENTS[state];
			if (bit() == 1) {
				run = 1 << exponent;
				state = Math.min(12, state + 1);
			} else {
				for (int i = 0; i < exponent; i++) {
					run = run << 1 | bit();
				}
				state = Math.max(0, state - 1);
				event = true;
			}
		}
		if (run > 0) {
			run--;
			return false;
		}
		event = false;
		return true;
	}
}
