package org.sagitta.codec.jpeg2000.internal;

import java.util.Random;

import org.sagitta.dicom.image.PixelFormat;

/// An image that tests make: waves, edges and noise, so that every kind of code block occurs.
/// @param samples of each component, row by row
record TestImage(int width, int height, int precision, boolean signed, int[][] samples) {
	static TestImage of(int width, int height, int components, int precision, boolean signed) {
		Random random = new Random(31L * width + height);
		int range = 1 << precision;
		int[][] samples = new int[components][width * height];
		for (int c = 0; c < components; c++) {
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					double wave = 0.45 + 0.2 * Math.sin(x / 9.0 + c) + 0.2 * Math.cos(y / 7.0 - c) + (x / 16 + y / 16) % 2 * 0.1;
					int value = Math.clamp((long) ((wave + 0.02 * random.nextGaussian()) * range), 0, range - 1);
					samples[c][y * width + x] = signed ? value - range / 2 : value;
				}
			}
		}
		return new TestImage(width, height, precision, signed, samples);
	}

	PixelFormat format() {
		return format(samples.length >= 3 ? "YBR_RCT" : "MONOCHROME2");
	}

	PixelFormat format(String photometric) {
		int allocated = precision <= 8 ? 8 : precision <= 16 ? 16 : 32;
		return new PixelFormat(width, height, 1, samples.length, photometric, 0, allocated, precision, precision - 1, signed);
	}

	/// The samples as a decoder has to return them.
	byte[] frame() {
		int bytes = format().bitsAllocated() / 8;
		byte[] frame = new byte[width * height * samples.length * bytes];
		for (int i = 0, at = 0; i < width * height; i++) {
			for (int[] component : samples) {
				for (int b = 0; b < bytes; b++) {
					frame[at++] = (byte) (component[i] >> 8 * b);
				}
			}
		}
		return frame;
	}
}
