package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// The QCD and QCC marker segments (ITU-T T.800 annexes A.6.4 and E.1).
/// @param derived whether one step serves all sub-bands, halved with each level
/// @param steps for each sub-band the exponent (from bit 11 up) and the mantissa
record Quantization(int guardBits, boolean derived, int[] steps) {
	/// 32 levels have three sub-bands each, and one is left.
	private static final int MOST_BANDS = 97;

	static Quantization read(Input in) throws DicomException {
		int style = in.u8();
		int guardBits = style >> 5;
		int[] steps;
		switch (style & 31) {
			case 0 -> {
				steps = new int[bands(in.remaining())];
				for (int i = 0; i < steps.length; i++) {
					steps[i] = in.u8() >> 3 << 11;
				}
			}
			case 1 -> steps = new int[] { in.u16() };
			case 2 -> {
				steps = new int[bands(in.remaining() / 2)];
				for (int i = 0; i < steps.length; i++) {
					steps[i] = in.u16();
				}
			}
			default -> throw Faults.unsupported("The quantization is of style " + (style & 31) + ", which Part 1 does not have");
		}
		return new Quantization(guardBits, (style & 31) == 1, steps);
	}

	private static int bands(int available) throws DicomException {
		if (available == 0) {
			throw Faults.malformed("A quantization without a step");
		}
		return Math.min(available, MOST_BANDS);
	}

	/// @param band 0 for the lowest, then three for each resolution
	int exponent(int band) throws DicomException {
		if (derived) {
			return Math.max(0, (steps[0] >> 11) - (band == 0 ? 0 : (band - 1) / 3));
		}
		if (band >= steps.length) {
			throw Faults.malformed("There are steps for " + steps.length + " sub-bands, and sub-band " + band + " needs one");
		}
		return steps[band] >> 11;
	}

	/// The step between values (equation E-3).
	/// @param range bits of the sub-band's nominal range
	float step(int band, int range) throws DicomException {
		int exponent = exponent(band);
		int mantissa = steps[derived ? 0 : band] & 0x7FF;
		return (float) Math.scalb(1 + mantissa / 2048.0, range - exponent);
	}
}
