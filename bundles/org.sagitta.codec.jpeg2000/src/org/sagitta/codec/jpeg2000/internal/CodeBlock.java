package org.sagitta.codec.jpeg2000.internal;

import java.util.Arrays;

/// A code block that at least one packet has something of.
final class CodeBlock {
	/// In the sub-band's coordinates.
	final Region region;
	/// Most significant bit planes that are all zero and not coded.
	final int missingPlanes;
	/// The state variable of annex B.10.7.1.
	int lengthBits = 3;
	/// Coding passes that the packets so far had.
	int passes;
	/// Of a block of Part 15: the index of the first pass that has bytes, -1 before it came.
	int firstCleanup = -1;
	/// For each piece of its data: passes, offset, length.
	private int[] pieces = new int[3];
	private int pieceCount;

	CodeBlock(Region region, int missingPlanes) {
		this.region = region;
		this.missingPlanes = missingPlanes;
	}

	int pieceCount() {
		return pieceCount;
	}

	/// @param offset where the piece is, relative to a place that [#place] adds later
	void add(int newPasses, int offset, int length) {
		int at = 3 * pieceCount++;
		if (at == pieces.length) {
			pieces = Arrays.copyOf(pieces, 2 * at);
		}
		pieces[at] = newPasses;
		pieces[at + 1] = offset;
		pieces[at + 2] = length;
		passes += newPasses;
	}

	void place(int firstPiece, int base) {
		for (int i = firstPiece; i < pieceCount; i++) {
			pieces[3 * i + 1] += base;
		}
	}

	int passesOf(int piece) {
		return pieces[3 * piece];
	}

	int offsetOf(int piece) {
		return pieces[3 * piece + 1];
	}

	int lengthOf(int piece) {
		return pieces[3 * piece + 2];
	}
}
