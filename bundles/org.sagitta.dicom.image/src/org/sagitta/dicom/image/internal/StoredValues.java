package org.sagitta.dicom.image.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// From the bytes of a frame to numbers: the stored bits are cut out of the allocated ones and sign-extended.
final class StoredValues {
	private StoredValues() {
	}

	static int[] of(byte[] frame, PixelFormat format) throws DicomException {
		int[] values = new int[format.rows() * format.columns()];
		ByteBuffer in = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
		switch (format.bitsAllocated()) {
			case 1 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = frame[i >> 3] >> (i & 7) & 1;
				}
				return values;
			}
			case 8 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = frame[i];
				}
			}
			case 16 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = in.getShort(2 * i);
				}
			}
			case 32 -> in.asIntBuffer().get(values);
			default -> throw new DicomException(Kind.UNSUPPORTED, -1, "Pixels of " + format.bitsAllocated() + " bits cannot be read");
		}
		cut(values, format);
		return values;
	}

	private static void cut(int[] values, PixelFormat format) throws DicomException {
		int left = 31 - format.highBit();
		int right = 32 - format.bitsStored();
		for (int i = 0; i < values.length; i++) {
			int shifted = values[i] << left;
			values[i] = format.signed() ? shifted >> right : shifted >>> right;
		}
		if (!format.signed() && format.bitsStored() == 32) {
			for (int value : values) {
				if (value < 0) {
					throw new DicomException(Kind.UNSUPPORTED, -1, "Pixel values from 2147483648 up cannot be held");
				}
			}
		}
	}
}
