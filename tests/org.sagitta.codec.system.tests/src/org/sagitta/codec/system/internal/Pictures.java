package org.sagitta.codec.system.internal;

import java.util.Random;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Frames made up for the tests: soft shapes with noise on top, the same ones each time.
final class Pictures {
	private Pictures() {
	}

	static PixelFormat format(int columns, int rows, int samples, int allocated, int stored, boolean signed) {
		return new PixelFormat(columns, rows, 1, samples, samples == 1 ? "MONOCHROME2" : "RGB", 0, allocated, stored, stored - 1, signed);
	}

	/// A frame that uses all of its stored bits; bits above them are those of the sign, or zeros.
	static Frame of(PixelFormat format) {
		int columns = format.columns();
		int count = format.samplesPerPixel();
		int[] values = new int[columns];
		Samples samples = Samples.of(format);
		Random random = new Random(columns * 31L + format.bitsStored());
		int range = 1 << format.bitsStored();
		int least = format.signed() ? -range / 2 : 0;
		double noise = range / 40.0;
		for (int row = 0; row < format.rows(); row++) {
			for (int sample = 0; sample < count; sample++) {
				for (int column = 0; column < columns; column++) {
					double shape = 0.5 + 0.45 * Math.sin(0.02 * column + sample) * Math.cos(0.03 * row - sample);
					long value = Math.round(shape * (range - 1) + noise * random.nextGaussian());
					values[column] = least + Math.clamp(value, 0, range - 1);
				}
				samples.put(values, columns, row * columns * count + sample, count);
			}
		}
		return new Frame(format, samples.bytes());
	}

	/// Noise in all stored bits, which nothing can compress.
	static Frame noise(PixelFormat format) {
		int count = format.columns() * format.rows() * format.samplesPerPixel();
		int range = 1 << format.bitsStored();
		int[] values = new Random(7).ints(count, 0, range).map(value -> format.signed() ? value - range / 2 : value).toArray();
		Samples samples = Samples.of(format);
		samples.put(values, count, 0, 1);
		return new Frame(format, samples.bytes());
	}

	/// The largest difference of any stored value.
	static int difference(Frame a, Frame b) {
		int count = a.format().columns() * a.format().rows() * a.format().samplesPerPixel();
		int[] left = values(a, count);
		int[] right = values(b, count);
		int most = 0;
		for (int i = 0; i < count; i++) {
			most = Math.max(most, Math.abs(left[i] - right[i]));
		}
		return most;
	}

	private static int[] values(Frame frame, int count) {
		int[] values = new int[count];
		new Samples(frame.format(), frame.samples()).get(values, count, 0, 1);
		return values;
	}
}
