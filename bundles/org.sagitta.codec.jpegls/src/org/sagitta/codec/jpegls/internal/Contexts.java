package org.sagitta.codec.jpegls.internal;

/// What the contexts of a scan have learned (ITU-T T.87 sections A.2.1, A.6 and A.7). Context `q` of the regular mode has four
/// numbers in [#regular] from `4 * q` on: the sum of the errors' sizes (the standard's A), the sum of the errors (B), the
/// correction of the prediction (C) and the number of samples (N). It is one array because a pixel needs them all at once.
final class Contexts {
	/// Regions of three gradients, signs merged: 81 × 4 + 9 × 4 + 4 is the last.
	private static final int COUNT = 365;

	final int[] regular = new int[4 * COUNT];
	/// Of the two contexts of a run's interruption: A, N and how many errors were negative, three numbers each.
	final int[] run = new int[6];

	private final int firstErrorSum;

	Contexts(Parameters parameters) {
		firstErrorSum = parameters.firstErrorSum();
		reset();
	}

	/// As at the start of a scan or of a restart interval.
	void reset() {
		for (int i = 0; i < regular.length; i += 4) {
			regular[i] = firstErrorSum;
			regular[i + 1] = 0;
			regular[i + 2] = 0;
			regular[i + 3] = 1;
		}
		for (int i = 0; i < run.length; i += 3) {
			run[i] = firstErrorSum;
			run[i + 1] = 1;
			run[i + 2] = 0;
		}
	}
}
