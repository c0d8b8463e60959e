package org.sagitta.codec.jpeg.internal;

/// The cosine transform of a block (ITU-T T.81 section A.3.3), first of the rows, then of the columns. See [Rotation]. The
/// coefficients come out eight times as large as the standard has them.
final class ForwardCosine {
	private final int keptBits;

	ForwardCosine(int precision) {
		keptBits = precision == 8 ? 2 : 1;
	}

	/// @param block samples around zero, row by row; overwritten
	void transform(int[] block) {
		for (int row = 0; row < 64; row += 8) {
			pass(block, row, 1, Rotation.BITS - keptBits);
		}
		for (int column = 0; column < 8; column++) {
			pass(block, column, 8, Rotation.BITS + keptBits);
		}
	}

	private static void pass(int[] block, int at, int step, int shift) {
		int half = 1 << shift - 1;
		int x0 = block[at];
		int x1 = block[at + step];
		int x2 = block[at + 2 * step];
		int x3 = block[at + 3 * step];
		int x4 = block[at + 4 * step];
		int x5 = block[at + 5 * step];
		int x6 = block[at + 6 * step];
		int x7 = block[at + 7 * step];
		int outer = x0 + x7 + x3 + x4;
		int outerDifference = x0 + x7 - x3 - x4;
		int inner = x1 + x6 + x2 + x5;
		int innerDifference = x1 + x6 - x2 - x5;
		int even = (innerDifference + outerDifference) * Rotation.EVEN + half;
		block[at] = (outer + inner << Rotation.BITS) + half >> shift;
		block[at + 4 * step] = (outer - inner << Rotation.BITS) + half >> shift;
		block[at + 2 * step] = even + outerDifference * Rotation.EVEN_MINUS >> shift;
		block[at + 6 * step] = even - innerDifference * Rotation.EVEN_PLUS >> shift;
		int d7 = x3 - x4;
		int d5 = x2 - x5;
		int d3 = x1 - x6;
		int d1 = x0 - x7;
		int odd = (d7 + d5 + d3 + d1) * Rotation.ODD + half;
		int odd73 = odd - (d7 + d3) * Rotation.ODD_7_3;
		int odd51 = odd - (d5 + d1) * Rotation.ODD_5_1;
		int odd71 = (d7 + d1) * Rotation.ODD_7_1;
		int odd53 = (d5 + d3) * Rotation.ODD_5_3;
		block[at + 7 * step] = d7 * Rotation.ODD_7 - odd71 + odd73 >> shift;
		block[at + 5 * step] = d5 * Rotation.ODD_5 - odd53 + odd51 >> shift;
		block[at + 3 * step] = d3 * Rotation.ODD_3 - odd53 + odd73 >> shift;
		block[at + step] = d1 * Rotation.ODD_1 - odd71 + odd51 >> shift;
	}
}
