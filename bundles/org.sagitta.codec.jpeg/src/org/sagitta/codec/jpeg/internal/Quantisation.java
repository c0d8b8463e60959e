package org.sagitta.codec.jpeg.internal;

/// The steps of quantisation that ITU-T T.81 annex K suggests, made coarser or finer by a quality as the Independent JPEG Group's
/// library does. In zigzag order.
final class Quantisation {
	/// Table K.1, row by row.
	private static final int[] LUMINANCE = {
			16, 11, 10, 16, 24, 40, 51, 61,
			12, 12, 14, 19, 26, 58, 60, 55,
			14, 13, 16, 24, 40, 57, 69, 56,
			14, 17, 22, 29, 51, 87, 80, 62,
			18, 22, 37, 56, 68, 109, 103, 77,
			24, 35, 55, 64, 81, 104, 113, 92,
			49, 64, 78, 87, 103, 121, 120, 101,
			72, 92, 95, 98, 112, 100, 103, 99 };
	/// Table K.2, row by row.
	private static final int[] CHROMINANCE = {
			17, 18, 24, 47, 99, 99, 99, 99,
			18, 21, 26, 66, 99, 99, 99, 99,
			24, 26, 56, 99, 99, 99, 99, 99,
			47, 66, 99, 99, 99, 99, 99, 99,
			99, 99, 99, 99, 99, 99, 99, 99,
			99, 99, 99, 99, 99, 99, 99, 99,
			99, 99, 99, 99, 99, 99, 99, 99,
			99, 99, 99, 99, 99, 99, 99, 99 };
	/// Steps of more than 8 bits are for samples of 12 bits alone (section B.2.4.1), and hardly of use there.
	private static final int GREATEST = 255;

	private Quantisation() {
	}

	/// @param quality from 1 to 100
	static int[] steps(boolean luminance, int quality) {
		int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
		int[] suggested = luminance ? LUMINANCE : CHROMINANCE;
		int[] steps = new int[64];
		for (int k = 0; k < 64; k++) {
			steps[k] = Math.clamp((suggested[ZigZag.natural(k)] * percent + 50) / 100, 1, GREATEST);
		}
		return steps;
	}

	static void write(BitWriter out, int destination, int[] steps) {
		out.marker(Marker.DQT);
		out.word(67);
		out.octet(destination);
		for (int step : steps) {
			out.octet(step);
		}
	}
}
