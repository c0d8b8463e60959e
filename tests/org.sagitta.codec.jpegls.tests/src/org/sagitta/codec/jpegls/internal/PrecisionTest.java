package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.image.PixelFormat;

/// The precision is one that other programs read, unless samples would outgrow their bits with it.
class PrecisionTest {
	private static int precision(int allocated, int stored, int near, int sample) {
		PixelFormat format = new PixelFormat(3, 2, 1, 1, "MONOCHROME2", 0, allocated, stored, stored - 1, false);
		return Precision.of(Images.frame(format, new int[] { 0, 0, 0, 0, 0, sample }), near);
	}

	@Test
	void losslessHasAtLeastTheBitsThatOthersRead() {
		assertEquals(8, precision(8, 2, 0, 3));
		assertEquals(8, precision(8, 8, 0, 255));
		assertEquals(9, precision(16, 8, 0, 255));
		assertEquals(12, precision(16, 12, 0, 4095));
		assertEquals(16, precision(16, 16, 0, 65535));
	}

	@Test
	void nearLosslessHasThemWhereNoErrorNeedsMoreThanTheStoredBits() {
		assertEquals(9, precision(16, 8, 3, 252));
		assertEquals(8, precision(16, 8, 3, 253));
		assertEquals(8, precision(8, 6, 1, 62));
		assertEquals(6, precision(8, 6, 1, 63));
		assertEquals(12, precision(16, 12, 3, 4095));
	}
}
