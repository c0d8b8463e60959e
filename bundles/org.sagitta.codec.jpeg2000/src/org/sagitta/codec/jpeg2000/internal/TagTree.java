package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// A tag tree: numbers on a grid, coded so that neighbours share what they have in common (ITU-T T.800 annex B.10.2). Each node
/// has the least of the nodes below it.
final class TagTree {
	private static final int[] ONE = { 1 };
	private static final int[] ZERO = { 0 };

	private final int[] widths;
	/// Where each level begins among the nodes; level 0 are the leaves.
	private final int[] starts;
	/// Twice what each node is known to be at least, and 1 more once it is known to be just that.
	private final int[] nodes;
	private int decidedAt;

	TagTree(int width, int height) {
		int levels = 33 - Integer.numberOfLeadingZeros(Math.max(width, height) - 1);
		// Precincts of one block come in great numbers.
		widths = levels == 1 ? ONE : new int[levels];
		starts = levels == 1 ? ZERO : new int[levels];
		int count = 0;
		for (int level = 0; level < levels; level++) {
			int across = (width - 1 >> level) + 1;
			widths[level] = across;
			starts[level] = count;
			count += across * ((height - 1 >> level) + 1);
		}
		nodes = new int[count];
	}

	/// Reads as much as tells whether the leaf is less than the threshold.
	boolean isBelow(HeaderBits bits, int x, int y, int threshold) throws DicomException {
		int state = 0;
		for (int level = widths.length - 1; level >= 0; level--) {
			int node = starts[level] + (y >> level) * widths[level] + (x >> level);
			int least = state >> 1;
			state = nodes[node];
			if (state >> 1 < least) {
				state = least << 1;
			}
			while ((state & 1) == 0 && state >> 1 < threshold) {
				state += bits.read() == 1 ? 1 : 2;
			}
			nodes[node] = state;
			if (state >> 1 >= threshold) {
				decidedAt = level;
				return false;
			}
		}
		return true;
	}

	/// The first column behind all of the leaves that the last answer, a no, was about.
	int nextColumn(int x) {
		return (x >> decidedAt) + 1 << decidedAt;
	}
}
