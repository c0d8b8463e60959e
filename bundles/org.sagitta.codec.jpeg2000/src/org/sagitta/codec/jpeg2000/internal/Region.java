package org.sagitta.codec.jpeg2000.internal;

/// A rectangle; right and bottom do not belong to it.
record Region(int left, int top, int right, int bottom) {
	int width() {
		return right - left;
	}

	int height() {
		return bottom - top;
	}

	boolean isEmpty() {
		return left >= right || top >= bottom;
	}

	Region intersect(long otherLeft, long otherTop, long otherRight, long otherBottom) {
		return new Region((int) Math.max(left, Math.min(otherLeft, right)), (int) Math.max(top, Math.min(otherTop, bottom)),
				(int) Math.min(right, otherRight), (int) Math.min(bottom, otherBottom));
	}

	/// What is left of it on a grid that is coarser by these factors.
	Region divided(int dx, int dy) {
		return new Region(Math.ceilDiv(left, dx), Math.ceilDiv(top, dy), Math.ceilDiv(right, dx), Math.ceilDiv(bottom, dy));
	}

	/// The same after so many halvings (ITU-T T.800 equation B-14).
	Region halved(int times) {
		return band(times, 0, 0);
	}

	/// A sub-band after so many halvings; the offsets are 1 where it has the high frequencies (equation B-15).
	Region band(int times, int high, int highDown) {
		return new Region(halved(left, times, high), halved(top, times, highDown), halved(right, times, high),
				halved(bottom, times, highDown));
	}

	private static int halved(int value, int times, int high) {
		long offset = high == 0 ? 0 : 1L << times - 1;
		return (int) (value - offset + (1L << times) - 1 >> times);
	}
}
