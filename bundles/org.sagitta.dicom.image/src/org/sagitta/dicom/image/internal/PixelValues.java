package org.sagitta.dicom.image.internal;

import java.util.function.IntToDoubleFunction;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// The stored values of a monochrome frame, one by one: those of the usual widths are not copied, for frames may be large.
record PixelValues(int count, IntToDoubleFunction at) {
	static PixelValues of(double[] values) {
		return new PixelValues(values.length, i -> values[i]);
	}

	static PixelValues of(Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		byte[] samples = frame.samples();
		int left = 31 - format.highBit();
		int right = 32 - format.bitsStored();
		boolean signed = format.signed();
		return switch (format.bitsAllocated()) {
			case 8 -> new PixelValues(samples.length, i -> cut(samples[i], left, right, signed));
			case 16 -> new PixelValues(samples.length / 2, i -> cut(samples[2 * i] & 0xFF | samples[2 * i + 1] << 8, left, right, signed));
			default -> of(frame.decimals());
		};
	}

	private static int cut(int cell, int left, int right, boolean signed) {
		return signed ? cell << left >> right : cell << left >>> right;
	}

	double get(int index) {
		return at.applyAsDouble(index);
	}
}
