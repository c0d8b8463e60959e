package org.sagitta.codec.jpeg.internal;

/// The order in which the coefficients of a block are coded (ITU-T T.81 figure A.6).
final class ZigZag {
	/// For each place in the order: the coefficient's index in the block, row by row.
	private static final int[] NATURAL = new int[64];

	static {
		int place = 0;
		for (int diagonal = 0; diagonal < 15; diagonal++) {
			for (int i = Math.max(0, diagonal - 7); i <= Math.min(7, diagonal); i++) {
				int row = diagonal % 2 == 0 ? diagonal - i : i;
				NATURAL[place++] = row * 8 + diagonal - row;
			}
		}
	}

	private ZigZag() {
	}

	static int natural(int place) {
		return NATURAL[place];
	}
}
