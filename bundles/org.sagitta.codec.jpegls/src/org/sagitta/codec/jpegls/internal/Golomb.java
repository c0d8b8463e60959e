package org.sagitta.codec.jpegls.internal;

/// The numbers of the Golomb code (ITU-T T.87 section A.5).
final class Golomb {
	private Golomb() {
	}

	/// The least `k` for which `n << k` is no less than `a`, without a loop.
	static int parameter(int a, int n) {
		int k = Math.max(0, Integer.numberOfLeadingZeros(n) - Integer.numberOfLeadingZeros(a));
		return k + ((n << k) - a >>> 31);
	}

	/// 0, -1, 1, -2, 2 … from 0, 1, 2, 3, 4 …
	static int unmapped(int mapped) {
		return mapped >>> 1 ^ -(mapped & 1);
	}

	/// The reverse of [#unmapped].
	static int mapped(int error) {
		return error << 1 ^ error >> 31;
	}
}
