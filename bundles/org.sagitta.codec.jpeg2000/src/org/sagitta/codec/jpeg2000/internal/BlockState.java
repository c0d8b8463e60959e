package org.sagitta.codec.jpeg2000.internal;

import java.util.Arrays;

/// The coefficients of a code block while its passes are decoded, with what the passes know of each.
///
/// A word of flags stands for a column of four coefficients, which the passes go through together. Its lowest 18 bits say which of
/// the coefficients in and around the column are significant: six rows, from the one above the four on, of three bits each, left
/// to right. Six bits hold the signs of the column's own coefficients and of those above and below, four whether a coefficient
/// was refined before, and four whether the current bit plane had it in its first pass already. Words for columns and rows outside
/// of the block spare tests of the edges.
final class BlockState {
	static final int SIGNIFICANT = 0x3FFFF;
	static final int SIGN_SHIFT = 18;
	static final int REFINED_SHIFT = 24;
	static final int VISITED_SHIFT = 28;
	/// A coefficient and its eight neighbours, when the word is shifted by three bits for each row.
	static final int SELF = 0x10;
	static final int NEIGHBOURS = 0x1EF;
	/// The significance of the column's own four.
	static final int OWN = SELF | SELF << 3 | SELF << 6 | SELF << 9;

	/// Row by row; twice the value, so that the lowest bit can say one half. Negative ones in two's complement.
	int[] samples = new int[0];
	int[] flags = new int[0];
	int width;
	int height;
	/// Words of flags from one row of columns to the next.
	int flagStride;
	private boolean causal;

	/// @param causal whether a column knows nothing of the row below it (annex D.7)
	void start(int newWidth, int newHeight, boolean newCausal) {
		width = newWidth;
		height = newHeight;
		causal = newCausal;
		flagStride = width + 2;
		int words = flagStride * ((height + 3) / 4 + 2);
		if (samples.length < width * height) {
			samples = new int[width * height];
		}
		if (flags.length < words) {
			flags = new int[words];
		}
		Arrays.fill(samples, 0, width * height, 0);
		Arrays.fill(flags, 0, words, 0);
	}

	/// Tells the neighbours that a coefficient is significant from now on.
	/// @param at the column's word
	/// @param row in the column, 0 to 3
	/// @param negative 1 or 0
	void setSignificant(int at, int row, int negative) {
		int[] words = flags;
		int shift = 3 * row;
		words[at] |= SELF << shift | negative << SIGN_SHIFT + 1 + row;
		words[at - 1] |= 0x20 << shift;
		words[at + 1] |= 0x08 << shift;
		if (row == 0 && !causal) {
			int above = at - flagStride;
			words[above] |= 1 << 16 | negative << SIGN_SHIFT + 5;
			words[above - 1] |= 1 << 17;
			words[above + 1] |= 1 << 15;
		} else if (row == 3) {
			int below = at + flagStride;
			words[below] |= 1 << 1 | negative << SIGN_SHIFT;
			words[below - 1] |= 1 << 2;
			words[below + 1] |= 1;
		}
	}

	/// Index to [BlockContexts#signContexts].
	int signNeighbours(int at, int row) {
		int own = flags[at] >> 3 * row;
		int signs = flags[at] >> SIGN_SHIFT + row;
		return own >> 3 & 1 | (flags[at - 1] >> SIGN_SHIFT + 1 + row & 1) << 1
				| (own >> 5 & 1) << 2 | (flags[at + 1] >> SIGN_SHIFT + 1 + row & 1) << 3
				| (own >> 1 & 1) << 4 | (signs & 1) << 5
				| (own >> 7 & 1) << 6 | (signs >> 2 & 1) << 7;
	}
}
