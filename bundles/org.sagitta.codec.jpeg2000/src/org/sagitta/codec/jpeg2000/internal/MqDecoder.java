package org.sagitta.codec.jpeg2000.internal;

import java.util.Arrays;

/// The adaptive binary arithmetic decoder (ITU-T T.800 annex C), as the flow charts of its software conventions have it. The bytes
/// end with two of ones, which the decoder takes as a marker: it then reads ones for ever, as annex D.4.1 wants it.
class MqDecoder {
	static final int CONTEXTS = 19;
	/// Table C.2: the probability estimate, the state after a more probable symbol, after a less probable one, and whether that
	/// one switches the sense.
	private static final int[][] STATES = { { 0x5601, 1, 1, 1 }, { 0x3401, 2, 6, 0 }, { 0x1801, 3, 9, 0 }, { 0x0AC1, 4, 12, 0 },
			{ 0x0521, 5, 29, 0 }, { 0x0221, 38, 33, 0 }, { 0x5601, 7, 6, 1 }, { 0x5401, 8, 14, 0 }, { 0x4801, 9, 14, 0 },
			{ 0x3801, 10, 14, 0 }, { 0x3001, 11, 17, 0 }, { 0x2401, 12, 18, 0 }, { 0x1C01, 13, 20, 0 }, { 0x1601, 29, 21, 0 },
			{ 0x5601, 15, 14, 1 }, { 0x5401, 16, 14, 0 }, { 0x5101, 17, 15, 0 }, { 0x4801, 18, 16, 0 }, { 0x3801, 19, 17, 0 },
			{ 0x3401, 20, 18, 0 }, { 0x3001, 21, 19, 0 }, { 0x2801, 22, 19, 0 }, { 0x2401, 23, 20, 0 }, { 0x2201, 24, 21, 0 },
			{ 0x1C01, 25, 22, 0 }, { 0x1801, 26, 23, 0 }, { 0x1601, 27, 24, 0 }, { 0x1401, 28, 25, 0 }, { 0x1201, 29, 26, 0 },
			{ 0x1101, 30, 27, 0 }, { 0x0AC1, 31, 28, 0 }, { 0x09C1, 32, 29, 0 }, { 0x08A1, 33, 30, 0 }, { 0x0521, 34, 31, 0 },
			{ 0x0441, 35, 32, 0 }, { 0x02A1, 36, 33, 0 }, { 0x0221, 37, 34, 0 }, { 0x0141, 38, 35, 0 }, { 0x0111, 39, 36, 0 },
			{ 0x0085, 40, 37, 0 }, { 0x0049, 41, 38, 0 }, { 0x0025, 42, 39, 0 }, { 0x0015, 43, 40, 0 }, { 0x0009, 44, 41, 0 },
			{ 0x0005, 45, 42, 0 }, { 0x0001, 45, 43, 0 }, { 0x5601, 46, 46, 0 } };
	/// The states with the more probable symbol as their lowest bit: the estimate from bit 16 up, then the successor after a more
	/// probable symbol from bit 8, and after a less probable one.
	private static final int[] PACKED = packed();

	/// The state of each context, an index to the packed ones.
	private final int[] contexts = new int[CONTEXTS];
	private byte[] bytes;
	private int position;
	private int a;
	private int c;
	private int shiftsLeft;

	private static int[] packed() {
		int[] packed = new int[2 * STATES.length];
		for (int i = 0; i < packed.length; i++) {
			int[] state = STATES[i / 2];
			int symbol = i & 1;
			packed[i] = state[0] << 16 | 2 * state[1] + symbol << 8 | 2 * state[2] + (symbol ^ state[3]);
		}
		return packed;
	}

	/// Table D.7: runs, the first zero coding context and the uniform one have states of their own.
	final void resetContexts() {
		Arrays.fill(contexts, 0);
		contexts[BlockContexts.RUN] = 2 * 3;
		contexts[BlockContexts.UNIFORM] = 2 * 46;
		contexts[0] = 2 * 4;
	}

	/// @param segment a codeword segment, followed by two bytes of ones
	final void start(byte[] segment) {
		bytes = segment;
		position = 0;
		c = (bytes[0] & 0xFF) << 16;
		byteIn();
		c <<= 7;
		shiftsLeft -= 7;
		a = 0x8000;
	}

	private void byteIn() {
		int next = bytes[position + 1] & 0xFF;
		if (bytes[position] != -1) {
			position++;
			c += next << 8;
			shiftsLeft = 8;
		} else if (next > 0x8F) {
			c += 0xFF00;
			shiftsLeft = 8;
		} else {
			position++;
			c += next << 9;
			shiftsLeft = 7;
		}
	}

	final int decode(int context) {
		int index = contexts[context];
		int state = PACKED[index];
		int estimate = state >>> 16;
		int symbol = index & 1;
		a -= estimate;
		if (c >>> 16 >= estimate) {
			c -= estimate << 16;
			if ((a & 0x8000) != 0) {
				return symbol;
			}
			if (a < estimate) {
				symbol ^= 1;
				contexts[context] = state & 0xFF;
			} else {
				contexts[context] = state >> 8 & 0xFF;
			}
		} else {
			if (a < estimate) {
				contexts[context] = state >> 8 & 0xFF;
			} else {
				symbol ^= 1;
				contexts[context] = state & 0xFF;
			}
			a = estimate;
		}
		renormalize();
		return symbol;
	}

	private void renormalize() {
		int shifts = Integer.numberOfLeadingZeros(a) - 16;
		a <<= shifts;
		while (shifts > shiftsLeft) {
			c <<= shiftsLeft;
			shifts -= shiftsLeft;
			byteIn();
		}
		c <<= shifts;
		shiftsLeft -= shifts;
	}
}
