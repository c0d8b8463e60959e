package org.sagitta.testkit;

import java.util.Arrays;
import java.util.Random;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Frames to compress, in any format.
public final class FrameEncoderContractFrames {
	private FrameEncoderContractFrames() {
	}

	/// Every bit of every sample the same.
	public static Frame filled(PixelFormat format, int value) {
		byte[] samples = new byte[format.frameBytes()];
		Arrays.fill(samples, (byte) value);
		return cut(format, samples);
	}

	public static Frame noise(PixelFormat format, long seed) {
		byte[] samples = new byte[format.frameBytes()];
		new Random(seed).nextBytes(samples);
		return cut(format, samples);
	}

	/// Brighter to the right and below, each sample of a pixel at its own pace, with a flat part in the middle.
	public static Frame gradient(PixelFormat format) {
		byte[] samples = new byte[format.frameBytes()];
		int width = format.bitsAllocated() / 8;
		if (width == 0) {
			return noise(format, 3);
		}
		for (int i = 0; i < samples.length / width; i++) {
			int pixel = i / format.samplesPerPixel();
			int x = pixel % format.columns();
			int y = pixel / format.columns();
			long value = x > format.columns() / 3 && x < format.columns() / 2 ? 5 : x * (3L + i % format.samplesPerPixel()) + y * 2L;
			for (int b = 0; b < width; b++) {
				samples[i * width + b] = (byte) (value >> 8 * b);
			}
		}
		return cut(format, samples);
	}

	/// Bits outside of the stored ones are zero, or copies of the sign.
	private static Frame cut(PixelFormat format, byte[] samples) {
		int width = format.bitsAllocated() / 8;
		if (width == 0 || format.bitsStored() == format.bitsAllocated()) {
			return new Frame(format, samples);
		}
		for (int i = 0; i < samples.length; i += width) {
			long cell = 0;
			for (int b = width - 1; b >= 0; b--) {
				cell = cell << 8 | samples[i + b] & 0xFF;
			}
			long shifted = cell << 63 - format.highBit();
			long value = (format.signed() ? shifted >> 64 - format.bitsStored() : shifted >>> 64 - format.bitsStored())
					<< format.highBit() + 1 - format.bitsStored();
			for (int b = 0; b < width; b++) {
				samples[i + b] = (byte) (value >> 8 * b);
			}
		}
		return new Frame(format, samples);
	}
}
