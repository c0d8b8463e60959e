package org.sagitta.codec.jpegls.internal;

/// Predicts a sample and learns from the error (ITU-T T.87 sections A.4 and A.6). Every choice is an arithmetical one: with noise,
/// a processor guesses branches wrong half of the time.
final class Prediction {
	private static final int LEAST_CORRECTION = -128;
	private static final int GREATEST_CORRECTION = 127;

	private Prediction() {
	}

	/// The median of the left neighbour, the one above, and the plane through both.
	static int of(int ra, int rb, int rc) {
		return Math.max(Math.min(ra, rb), Math.min(Math.max(ra, rb), ra + rb - rc));
	}

	/// @param sign 0 or -1
	static int corrected(int predicted, int correction, int sign, int maximum) {
		return Math.max(0, Math.min(maximum, predicted + ((correction ^ sign) - sign)));
	}

	/// Learns in the regular mode.
	/// @param contexts as in [Contexts#regular]
	/// @param error quantised
	/// @param distance what the error is in samples
	static void learn(int[] contexts, int at, int error, int distance, int reset) {
		int a = contexts[at] + Math.abs(error);
		int b = contexts[at + 1] + distance;
		int n = contexts[at + 3];
		if (n == reset) {
			a >>= 1;
			b >>= 1;
			n >>= 1;
		}
		n++;
		int low = b + n - 1 >> 31; // all bits when the errors' mean is -1 or less
		int high = -b >> 31; // all bits when it is above 0
		b += (n & low) - (n & high);
		contexts[at] = a;
		contexts[at + 1] = Math.max(1 - n, Math.min(0, b));
		contexts[at + 2] = Math.max(LEAST_CORRECTION, Math.min(GREATEST_CORRECTION, contexts[at + 2] + low - high));
		contexts[at + 3] = n;
	}

	/// Learns from the sample that ended a run (section A.7.2.2).
	/// @param contexts as in [Contexts#run]
	static void learnRun(int[] contexts, int at, int error, int size, int reset) {
		int a = contexts[at] + size;
		int n = contexts[at + 1];
		int negative = contexts[at + 2] + (error < 0 ? 1 : 0);
		if (n == reset) {
			a >>= 1;
			n >>= 1;
			negative >>= 1;
		}
		contexts[at] = a;
		contexts[at + 1] = n + 1;
		contexts[at + 2] = negative;
	}
}
