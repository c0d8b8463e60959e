package org.sagitta.codec.jpeg.internal;

import java.util.Random;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Images made for tests, always the same ones.
final class Images {
	private Images() {
	}

	static PixelFormat grey(int columns, int rows, int bitsAllocated, int bitsStored, boolean signed) {
		return new PixelFormat(columns, rows, 1, 1, "MONOCHROME2", 0, bitsAllocated, bitsStored, bitsStored - 1, signed);
	}

	static PixelFormat colour(int columns, int rows, String photometric) {
		return new PixelFormat(columns, rows, 1, 3, photometric, 0, 8, 8, 7, false);
	}

	/// Waves with noise: neighbours are alike, but no two differences are. All stored bits are used, and the bits above extend the
	/// sign.
	static Frame waves(PixelFormat format) {
		Random random = new Random(format.hashCode());
		return frame(format, (x, y, sample) -> {
			double wave = 0.5 + 0.35 * Math.sin((x + 7 * sample) / 9.0) * Math.cos((y - 3 * sample) / 7.0) + 0.04 * random.nextGaussian();
			return (int) (Math.clamp(wave, 0, 1) * ((1 << format.bitsStored()) - 1));
		});
	}

	/// Samples that have nothing to do with each other.
	static Frame noise(PixelFormat format) {
		Random random = new Random(format.hashCode());
		return frame(format, (_, _, _) -> random.nextInt());
	}

	/// A sample of a pixel.
	interface Sample {
		int at(int x, int y, int sample);
	}

	static Frame frame(PixelFormat format, Sample samples) {
		byte[] bytes = new byte[format.frameBytes()];
		int left = 32 - format.bitsStored();
		int at = 0;
		for (int y = 0; y < format.rows(); y++) {
			for (int x = 0; x < format.columns(); x++) {
				for (int sample = 0; sample < format.samplesPerPixel(); sample++) {
					int shifted = samples.at(x, y, sample) << left;
					int value = format.signed() ? shifted >> left : shifted >>> left;
					bytes[at++] = (byte) value;
					if (format.bitsAllocated() == 16) {
						bytes[at++] = (byte) (value >> 8);
					}
				}
			}
		}
		return new Frame(format, bytes);
	}

	/// The stored bits of each sample.
	static int[] stored(byte[] samples, PixelFormat format) {
		int bytes = format.bitsAllocated() / 8;
		int[] values = new int[samples.length / bytes];
		for (int i = 0; i < values.length; i++) {
			int value = bytes == 1 ? samples[i] & 0xFF : samples[2 * i] & 0xFF | (samples[2 * i + 1] & 0xFF) << 8;
			values[i] = value >> format.highBit() + 1 - format.bitsStored() & (1 << format.bitsStored()) - 1;
		}
		return values;
	}

	static int[] stored(Frame frame) {
		return stored(frame.samples(), frame.format());
	}

	static int greatestDifference(int[] a, int[] b) {
		int greatest = 0;
		for (int i = 0; i < a.length; i++) {
			greatest = Math.max(greatest, Math.abs(a[i] - b[i]));
		}
		return greatest;
	}
}
