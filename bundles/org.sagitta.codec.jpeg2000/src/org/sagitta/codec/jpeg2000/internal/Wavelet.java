package org.sagitta.codec.jpeg2000.internal;

/// What both wavelets have in common (ITU-T T.800 annex F.3): samples on even coordinates are low frequencies, those on odd ones
/// high frequencies, and beyond the ends the signal is mirrored. In the arrays the low ones lie before the high ones.
/// @param odd 1 when the signal begins with a high one
record Wavelet(int odd, int lows, int highs) {
	static Wavelet of(int start, int end) {
		int lows = Math.ceilDiv(end, 2) - Math.ceilDiv(start, 2);
		return new Wavelet(start & 1, lows, end - start - lows);
	}

	int length() {
		return lows + highs;
	}

	/// Where low number i goes.
	int placeOfLow(int i) {
		return 2 * i + odd;
	}

	int placeOfHigh(int i) {
		return 2 * i + 1 - odd;
	}

	/// The high one before low number i, mirrored at the ends; the one after it has the next number, unless mirrored too.
	int highBefore(int low) {
		return Math.clamp(low - 1 + odd, 0, highs - 1);
	}

	int highAfter(int low) {
		return Math.clamp(low + odd, 0, highs - 1);
	}

	int lowBefore(int high) {
		return Math.clamp(high - odd, 0, lows - 1);
	}

	int lowAfter(int high) {
		return Math.clamp(high + 1 - odd, 0, lows - 1);
	}

	/// How many columns are worth working on together, so that they stay in the processor's cache.
	static int strip(int width, int height) {
		return Math.clamp((1 << 16) / height, 16, Math.max(16, width));
	}
}
