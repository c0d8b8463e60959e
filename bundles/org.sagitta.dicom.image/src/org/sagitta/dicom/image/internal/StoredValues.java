package org.sagitta.dicom.image.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// From the samples of a frame to numbers: the stored bits are cut out of the allocated ones and sign-extended.
public final class StoredValues {
	private static final double TWO_TO_64 = 0x1p64;

	private StoredValues() {
	}

	public static int[] ints(Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		int bits = format.bitsAllocated();
		if (bits > 32 && (format.bitsStored() > 32 || format.highBit() > 31)) {
			throw Problem.unsupported("Pixels with " + format.bitsStored() + " of " + bits + " bits stored are no 32-bit numbers");
		}
		int[] values = cells(frame);
		if (bits > 1) {
			cut(values, format);
		}
		return values;
	}

	public static double[] doubles(Frame frame) throws DicomException {
		PixelFormat format = frame.format();
		if (format.bitsStored() < 32 && format.highBit() < 32) {
			int[] values = ints(frame);
			double[] decimals = new double[values.length];
			for (int i = 0; i < values.length; i++) {
				decimals[i] = values[i];
			}
			return decimals;
		}
		return wide(frame);
	}

	/// The lowest 32 bits of each pixel cell.
	private static int[] cells(Frame frame) {
		byte[] samples = frame.samples();
		int[] values = new int[(int) frame.format().samples()];
		ByteBuffer in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
		int bits = frame.format().bitsAllocated();
		switch (bits) {
			case 1 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = samples[i >> 3] >> (i & 7) & 1;
				}
			}
			case 8 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = samples[i];
				}
			}
			case 16 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = in.getShort(2 * i);
				}
			}
			case 24 -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = in.getShort(3 * i) & 0xFFFF | samples[3 * i + 2] << 16;
				}
			}
			case 32 -> in.asIntBuffer().get(values);
			default -> {
				for (int i = 0; i < values.length; i++) {
					values[i] = in.getInt(i * (bits / 8));
				}
			}
		}
		return values;
	}

	private static void cut(int[] values, PixelFormat format) throws DicomException {
		int left = 31 - format.highBit();
		int right = 32 - format.bitsStored();
		if (format.signed()) {
			for (int i = 0; i < values.length; i++) {
				values[i] = values[i] << left >> right;
			}
			return;
		}
		for (int i = 0; i < values.length; i++) {
			values[i] = values[i] << left >>> right;
		}
		if (format.bitsStored() == 32) {
			for (int value : values) {
				if (value < 0) {
					throw Problem.unsupported("Pixel values from 2147483648 up do not fit 32 bits with a sign");
				}
			}
		}
	}

	private static double[] wide(Frame frame) {
		PixelFormat format = frame.format();
		int width = format.bitsAllocated() / 8;
		double[] decimals = new double[(int) format.samples()];
		byte[] samples = frame.samples();
		for (int i = 0; i < decimals.length; i++) {
			long cell = 0;
			for (int b = width - 1; b >= 0; b--) {
				cell = cell << 8 | samples[i * width + b] & 0xFF;
			}
			long shifted = cell << 63 - format.highBit();
			int right = 64 - format.bitsStored();
			long value = format.signed() ? shifted >> right : shifted >>> right;
			decimals[i] = value < 0 && !format.signed() ? value + TWO_TO_64 : value;
		}
		return decimals;
	}
}
