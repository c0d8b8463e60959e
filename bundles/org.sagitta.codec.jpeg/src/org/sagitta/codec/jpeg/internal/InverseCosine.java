package org.sagitta.codec.jpeg.internal;

import java.util.Arrays;

import org.sagitta.dicom.image.PixelFormat;

/// The inverse cosine transform of a block (ITU-T T.81 section A.3.3), first of the columns, then of the rows. See [Rotation].
final class InverseCosine {
	/// Bits behind the point that are kept between the passes: as many as 32 bits can hold.
	private final int keptBits;
	private final int middle;
	private final int greatest;

	private InverseCosine(int precision, int greatest) {
		keptBits = precision == 8 ? 2 : 1;
		middle = 1 << precision - 1;
		this.greatest = greatest;
	}

	/// Where the codestream has more bits than the data set says are stored, as for samples of 10 bits in one of 12, a sample that
	/// came out a little above the greatest stored value must not lose its upper bits: it becomes the greatest one.
	static InverseCosine of(FrameHeader frame, PixelFormat format) {
		boolean narrower = !format.signed() && format.highBit() == format.bitsStored() - 1 && format.bitsStored() < frame.precision();
		return new InverseCosine(frame.precision(), (1 << (narrower ? format.bitsStored() : frame.precision())) - 1);
	}

	/// @param block the coefficients, dequantised, row by row; overwritten
	/// @param flat whether all coefficients but the first are zero
	void transform(int[] block, boolean flat, short[] plane, int offset, int stride) {
		if (flat) {
			short value = sample(block[0] + 4 >> 3);
			for (int row = 0, at = offset; row < 8; row++, at += stride) {
				Arrays.fill(plane, at, at + 8, value);
			}
			return;
		}
		for (int column = 0; column < 8; column++) {
			pass(block, column, 8, Rotation.BITS - keptBits);
		}
		for (int row = 0, at = offset; row < 8; row++, at += stride) {
			pass(block, row * 8, 1, Rotation.BITS + keptBits + 3);
			for (int column = 0; column < 8; column++) {
				plane[at + column] = sample(block[row * 8 + column]);
			}
		}
	}

	private static void pass(int[] block, int at, int step, int shift) {
		int half = 1 << shift - 1;
		int x0 = block[at];
		int x1 = block[at + step];
		int x2 = block[at + 2 * step];
		int x3 = block[at + 3 * step];
		int x4 = block[at + 4 * step];
		int x5 = block[at + 5 * step];
		int x6 = block[at + 6 * step];
		int x7 = block[at + 7 * step];
		if ((x1 | x2 | x3 | x4 | x5 | x6 | x7) == 0) {
			int value = (x0 << Rotation.BITS) + half >> shift;
			for (int i = 0; i < 8; i++) {
				block[at + i * step] = value;
			}
			return;
		}
		int even = (x2 + x6) * Rotation.EVEN;
		int even2 = even - x6 * Rotation.EVEN_PLUS;
		int even3 = even + x2 * Rotation.EVEN_MINUS;
		int sum = (x0 + x4 << Rotation.BITS) + half;
		int difference = (x0 - x4 << Rotation.BITS) + half;
		int odd = (x7 + x3 + x5 + x1) * Rotation.ODD;
		int odd73 = odd - (x7 + x3) * Rotation.ODD_7_3;
		int odd51 = odd - (x5 + x1) * Rotation.ODD_5_1;
		int odd71 = (x7 + x1) * Rotation.ODD_7_1;
		int odd53 = (x5 + x3) * Rotation.ODD_5_3;
		int y7 = x7 * Rotation.ODD_7 - odd71 + odd73;
		int y5 = x5 * Rotation.ODD_5 - odd53 + odd51;
		int y3 = x3 * Rotation.ODD_3 - odd53 + odd73;
		int y1 = x1 * Rotation.ODD_1 - odd71 + odd51;
		block[at] = sum + even3 + y1 >> shift;
		block[at + 7 * step] = sum + even3 - y1 >> shift;
		block[at + step] = difference + even2 + y3 >> shift;
		block[at + 6 * step] = difference + even2 - y3 >> shift;
		block[at + 2 * step] = difference - even2 + y5 >> shift;
		block[at + 5 * step] = difference - even2 - y5 >> shift;
		block[at + 3 * step] = sum - even3 + y7 >> shift;
		block[at + 4 * step] = sum - even3 - y7 >> shift;
	}

	private short sample(int value) {
		return (short) Math.max(0, Math.min(greatest, value + middle));
	}
}
