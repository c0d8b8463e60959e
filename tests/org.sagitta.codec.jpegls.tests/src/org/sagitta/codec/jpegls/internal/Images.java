package org.sagitta.codec.jpegls.internal;

import java.util.Random;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Images of all kinds that the coder has a part for, made by rule.
enum Images {
	/// No sample can be foretold.
	NOISE {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return random.nextInt(maximum + 1);
		}
	},
	/// Small errors in the regular mode.
	GRADIENT {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return Math.clamp((x * 5 + y * 3 * (component + 1) + random.nextInt(3)) * (long) maximum / 400, 0, maximum);
		}
	},
	/// One run to the end of each line.
	CONSTANT {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return maximum / (2 + component);
		}
	},
	/// Runs that end within the line, at other places in each component.
	BLOCKS {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return (x / (7 + component) + y / 5) % 3 * maximum / 3 + (random.nextInt(40) == 0 ? 1 : 0);
		}
	},
	/// The largest errors there are.
	CHECKER {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return (x + y + component) % 2 == 0 ? 0 : maximum;
		}
	},
	/// Both ends of the range, where sums wrap.
	EXTREMES {
		@Override
		int sample(int x, int y, int component, int maximum, Random random) {
			return random.nextBoolean() ? random.nextInt(2) : maximum - random.nextInt(2);
		}
	};

	abstract int sample(int x, int y, int component, int maximum, Random random);

	/// As planes, one for each component.
	int[][] planes(int columns, int rows, int components, int maximum) {
		Random random = new Random(31L * columns + rows + maximum);
		int[][] planes = new int[components][columns * rows];
		for (int component = 0; component < components; component++) {
			for (int i = 0; i < columns * rows; i++) {
				planes[component][i] = sample(i % columns, i / columns, component, maximum, random);
			}
		}
		return planes;
	}

	Frame frame(PixelFormat format) {
		return frame(format, planes(format.columns(), format.rows(), format.samplesPerPixel(), (1 << format.bitsStored()) - 1));
	}

	static Frame frame(PixelFormat format, int[]... planes) {
		byte[] bytes = new byte[format.frameBytes()];
		int size = format.bitsAllocated() / 8;
		for (int i = 0; i < bytes.length / size; i++) {
			int value = planes[i % planes.length][i / planes.length];
			for (int b = 0; b < size; b++) {
				bytes[i * size + b] = (byte) (value >> 8 * b);
			}
		}
		return new Frame(format, bytes);
	}

	/// The stored bits of all samples, in the frame's order, without a sign.
	static int[] samples(Frame frame) {
		int size = frame.format().bitsAllocated() / 8;
		int[] samples = new int[frame.samples().length / size];
		for (int i = 0; i < samples.length; i++) {
			int value = frame.samples()[i * size] & 0xFF | (size == 2 ? (frame.samples()[2 * i + 1] & 0xFF) << 8 : 0);
			samples[i] = value & (1 << frame.format().bitsStored()) - 1;
		}
		return samples;
	}

	/// Unsigned samples, in as few bytes as they need.
	static PixelFormat format(int columns, int rows, int components, int bits) {
		int allocated = bits > 8 ? 16 : 8;
		return new PixelFormat(columns, rows, 1, components, components == 3 ? "RGB" : "MONOCHROME2", 0, allocated, bits, bits - 1, false);
	}
}
