package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// The samples of a colour image, the most significant 8 bits of each.
final class EightBits {
	private EightBits() {
	}

	static byte[] of(Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		byte[] samples = frame.samples();
		int width = format.bitsAllocated() / 8;
		if (format.bitsAllocated() % 8 != 0) {
			throw Problem.unsupported("Colours of " + format.bitsAllocated() + "-bit samples cannot be shown");
		}
		if (width == 1 && format.bitsStored() == 8) {
			return samples;
		}
		byte[] eight = new byte[samples.length / width];
		int unused = format.highBit() + 1 - format.bitsStored();
		long greatest = format.bitsStored() == 64 ? -1 : (1L << format.bitsStored()) - 1;
		for (int i = 0; i < eight.length; i++) {
			long cell = 0;
			for (int b = width - 1; b >= 0; b--) {
				cell = cell << 8 | samples[i * width + b] & 0xFF;
			}
			long value = cell >>> unused & greatest;
			eight[i] = (byte) (format.bitsStored() >= 8 ? value >>> format.bitsStored() - 8 : value * 255 / greatest);
		}
		return eight;
	}
}
