package org.sagitta.codec.jpegls.internal;

import java.util.Arrays;

/// The line of a component that is being coded and the one above it. Sample `x`, from 1 on, is at index `x`: the standard's
/// neighbours beyond the borders (ITU-T T.87 section A.2.1) are in the arrays, so that no pixel needs to ask where it is.
final class Line {
	private final int columns;
	/// The line above, and one sample more on either side.
	int[] above;
	/// This line. Index 0 has the first sample's left neighbour.
	int[] here;
	/// RUNindex: how far the lengths of runs have adapted.
	int runIndex;

	Line(int columns) {
		this.columns = columns;
		above = new int[columns + 2];
		here = new int[columns + 2];
	}

	/// Makes the line that was coded the one above; a line of zeros is above the first one.
	void begin() {
		int[] done = here;
		here = above;
		above = done;
		above[columns + 1] = above[columns];
		here[0] = above[1];
	}

	/// As before the first line.
	void reset() {
		Arrays.fill(above, 0);
		Arrays.fill(here, 0);
		runIndex = 0;
	}
}
