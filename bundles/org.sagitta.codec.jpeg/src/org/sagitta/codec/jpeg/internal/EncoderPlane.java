package org.sagitta.codec.jpeg.internal;

import java.util.Arrays;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// The samples of one component that is to be encoded, padded to whole blocks by repeating the last ones.
record EncoderPlane(int blocksAcross, int blocksDown, short[] samples) {
	/// @param samples of the columns and lines that there are
	private static EncoderPlane padded(short[] samples, int columns, int lines, int blocksAcross) {
		int blocksDown = (lines + 7) / 8;
		int stride = blocksAcross * 8;
		short[] padded = new short[Math.multiplyExact(stride, blocksDown * 8)];
		for (int y = 0; y < blocksDown * 8; y++) {
			int from = Math.min(y, lines - 1) * columns;
			System.arraycopy(samples, from, padded, y * stride, columns);
			Arrays.fill(padded, y * stride + columns, (y + 1) * stride, samples[from + columns - 1]);
		}
		return new EncoderPlane(blocksAcross, blocksDown, padded);
	}

	static EncoderPlane grey(Frame frame) {
		PixelFormat format = frame.format();
		int[] values = new int[format.columns() * format.rows()];
		Samples.fetch(frame.samples(), format.bitsAllocated(), 0, 1, values, values.length);
		short[] samples = new short[values.length];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) (values[i] & (1 << format.bitsStored()) - 1);
		}
		return padded(samples, format.columns(), format.rows(), (format.columns() + 7) / 8);
	}

	/// Luminance, and chrominance of half the horizontal resolution.
	static EncoderPlane[] colours(Frame frame) {
		PixelFormat format = frame.format();
		int columns = format.columns();
		int half = (columns + 1) / 2;
		int units = (half + 7) / 8;
		short[][] full = Luminance.planes(frame);
		EncoderPlane[] planes = new EncoderPlane[3];
		planes[0] = padded(full[0], columns, format.rows(), 2 * units);
		for (int i = 1; i < 3; i++) {
			short[] halved = new short[Math.multiplyExact(half, format.rows())];
			for (int y = 0; y < format.rows(); y++) {
				for (int x = 0; x < half; x++) {
					int left = y * columns + 2 * x;
					int right = 2 * x + 1 < columns ? left + 1 : left;
					// Halves are rounded down and up in turns, so that the mean stays.
					halved[y * half + x] = (short) (full[i][left] + full[i][right] + (x & 1) >> 1);
				}
			}
			planes[i] = padded(halved, half, format.rows(), units);
		}
		return planes;
	}

	/// @param middle what becomes zero
	void block(int across, int down, int middle, int[] into) {
		int stride = blocksAcross * 8;
		for (int row = 0; row < 8; row++) {
			int from = (down * 8 + row) * stride + across * 8;
			for (int column = 0; column < 8; column++) {
				into[row * 8 + column] = samples[from + column] - middle;
			}
		}
	}
}
