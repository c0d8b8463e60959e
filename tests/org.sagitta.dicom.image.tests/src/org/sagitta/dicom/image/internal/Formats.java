package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.image.PixelFormat;

/// Pixel formats for tests.
final class Formats {
	private Formats() {
	}

	static PixelFormat grey(int columns, int rows, int allocated, int stored, boolean signed) {
		return new PixelFormat(columns, rows, 1, 1, "MONOCHROME2", 0, allocated, stored, stored - 1, signed);
	}

	static PixelFormat colour(int columns, int rows, int bits, String photometric) {
		return new PixelFormat(columns, rows, 1, 3, photometric, 0, bits, bits, bits - 1, false);
	}

	static PixelFormat frames(PixelFormat of, int frames) {
		return new PixelFormat(of.columns(), of.rows(), frames, of.samplesPerPixel(), of.photometricInterpretation(), of.planarConfiguration(),
				of.bitsAllocated(), of.bitsStored(), of.highBit(), of.signed());
	}

	static PixelFormat planar(PixelFormat of) {
		return new PixelFormat(of.columns(), of.rows(), of.frames(), of.samplesPerPixel(), of.photometricInterpretation(), 1,
				of.bitsAllocated(), of.bitsStored(), of.highBit(), of.signed());
	}
}
