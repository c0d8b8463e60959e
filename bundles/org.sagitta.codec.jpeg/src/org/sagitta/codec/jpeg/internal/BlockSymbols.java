package org.sagitta.codec.jpeg.internal;

/// Turns the quantised coefficients of blocks into the symbols of the sequential process (ITU-T T.81 section F.1.2).
final class BlockSymbols {
	/// Gets the symbols: counts them, or writes them.
	interface Sink {
		/// @param table 0 for DC, 1 for AC coefficients, and 2 and 3 likewise for chrominance
		/// @param size how many additional bits there are
		void symbol(int table, int symbol, int extra, int size);
	}

	private static final int END_OF_BLOCK = 0;
	private static final int SIXTEEN_ZEROS = 0xF0;

	private final Sink sink;
	private final int[] predictions = new int[3];

	BlockSymbols(Sink sink) {
		this.sink = sink;
	}

	/// @param coefficients in zigzag order
	/// @param at where those of the block begin
	void block(int component, short[] coefficients, int at) {
		int table = component == 0 ? 0 : 2;
		put(table, 0, coefficients[at] - predictions[component]);
		predictions[component] = coefficients[at];
		int run = 0;
		for (int k = 1; k < 64; k++) {
			int coefficient = coefficients[at + k];
			if (coefficient == 0) {
				run++;
				continue;
			}
			for (; run > 15; run -= 16) {
				sink.symbol(table + 1, SIXTEEN_ZEROS, 0, 0);
			}
			put(table + 1, run, coefficient);
			run = 0;
		}
		if (run > 0) {
			sink.symbol(table + 1, END_OF_BLOCK, 0, 0);
		}
	}

	private void put(int table, int run, int value) {
		int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
		sink.symbol(table, run << 4 | size, value + (value >> 31) & (1 << size) - 1, size);
	}
}
