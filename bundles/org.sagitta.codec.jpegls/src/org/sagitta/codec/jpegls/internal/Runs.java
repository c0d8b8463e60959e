package org.sagitta.codec.jpegls.internal;

/// The lengths of runs (ITU-T T.87 section A.7.1).
final class Runs {
	static final int LAST_INDEX = 31;
	/// J: a bit of 1 stands for a run of two to this power, by the run index.
	private static final int[] BITS = { 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

	private Runs() {
	}

	static int bits(int index) {
		return BITS[index];
	}
}
