package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// With how many bits to encode. DCMTK 3.6.7 misreads samples of 2 to 7 bits, and neither it nor GDCM 3.0 reads up to 8 bits where
/// Bits Allocated is 16. More bits than the stored ones are right for all decoders, and cost next to nothing.
final class Precision {
	private static final int LEAST_OF_WORDS = 9;

	private Precision() {
	}

	static int of(Frame frame, int near) {
		PixelFormat format = frame.format();
		int stored = format.bitsStored();
		int readable = format.bitsAllocated() == Byte.SIZE ? Byte.SIZE : Math.max(LEAST_OF_WORDS, stored);
		// With an error upwards, a great sample would need more than the stored bits, were it not for the smaller precision.
		return near == 0 || readable == stored || greatest(frame) + near < 1 << stored ? readable : stored;
	}

	private static int greatest(Frame frame) {
		PixelFormat format = frame.format();
		Samples samples = new Samples(frame.samples(), format);
		int[] line = new int[format.columns() + 1];
		int greatest = 0;
		for (int row = 0; row < format.rows(); row++) {
			for (int component = 0; component < format.samplesPerPixel(); component++) {
				samples.load(line, component, row, (1 << format.bitsStored()) - 1);
				for (int sample : line) {
					greatest = Math.max(greatest, sample);
				}
			}
		}
		return greatest;
	}
}
