package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Luminance and chrominance of a frame of colours of 8 bits (PS3.3 section C.7.6.3.1.2, as ITU-R BT.601 has them, in full range).
final class Luminance {
	private static final int BITS = 16;
	private static final int HALF = 1 << BITS - 1;
	/// Chrominance lies around 128. One less than a half, so that 255.5 does not become 256.
	private static final int CHROMINANCE = (128 << BITS) + HALF - 1;
	private static final int RED = fixed(0.299);
	private static final int GREEN = fixed(0.587);
	private static final int BLUE = fixed(0.114);
	private static final int BLUE_OF_RED = fixed(0.299 / 1.772);
	private static final int BLUE_OF_GREEN = fixed(0.587 / 1.772);
	private static final int RED_OF_GREEN = fixed(0.587 / 1.402);
	private static final int RED_OF_BLUE = fixed(0.114 / 1.402);

	private Luminance() {
	}

	/// The components of each pixel, in planes; those of YBR_FULL as they are.
	static short[][] planes(Frame frame) {
		PixelFormat format = frame.format();
		int pixels = format.columns() * format.rows();
		short[][] planes = new short[3][pixels];
		boolean rgb = format.photometricInterpretation().equals("RGB");
		int stored = (1 << format.bitsStored()) - 1;
		int[] pixel = new int[3];
		for (int i = 0; i < pixels; i++) {
			Samples.fetch(frame.samples(), format.bitsAllocated(), 3 * i, 1, pixel, 3);
			int a = pixel[0] & stored;
			int b = pixel[1] & stored;
			int c = pixel[2] & stored;
			planes[0][i] = (short) (rgb ? RED * a + GREEN * b + BLUE * c + HALF >> BITS : a);
			planes[1][i] = (short) (rgb ? HALF * c - BLUE_OF_RED * a - BLUE_OF_GREEN * b + CHROMINANCE >> BITS : b);
			planes[2][i] = (short) (rgb ? HALF * a - RED_OF_GREEN * b - RED_OF_BLUE * c + CHROMINANCE >> BITS : c);
		}
		return planes;
	}

	private static int fixed(double number) {
		return (int) Math.round(number * (1 << BITS));
	}
}
