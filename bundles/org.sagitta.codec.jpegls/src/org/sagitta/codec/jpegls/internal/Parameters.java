package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The coding parameters of a scan (ITU-T T.87 sections A.2.1 and C.2.4.1.1), checked.
/// @param maximum MAXVAL, the greatest sample
/// @param near NEAR, by how much a sample may be off; 0 is lossless
record Parameters(int maximum, int near, int t1, int t2, int t3, int reset) {
	private static final int GREATEST_NEAR = 255;
	private static final int DEFAULT_RESET = 64;
	private static final int LEAST_RESET = 3;

	static Parameters of(int precision, int near, Preset preset) throws DicomException {
		int maximum = preset.maximum() == 0 ? (1 << precision) - 1 : preset.maximum();
		check("MAXVAL", maximum, 1, (1 << precision) - 1);
		check("NEAR", near, 0, Math.min(GREATEST_NEAR, maximum / 2));
		Parameters standard = standard(maximum, near);
		int t1 = preset.t1() == 0 ? standard.t1 : preset.t1();
		check("T1", t1, near + 1, maximum);
		int t2 = preset.t2() == 0 ? Math.max(standard.t2, t1) : preset.t2();
		check("T2", t2, t1, maximum);
		int t3 = preset.t3() == 0 ? Math.max(standard.t3, t2) : preset.t3();
		check("T3", t3, t2, maximum);
		int reset = preset.reset() == 0 ? DEFAULT_RESET : preset.reset();
		check("RESET", reset, LEAST_RESET, Math.max(255, maximum));
		return new Parameters(maximum, near, t1, t2, t3, reset);
	}

	/// The defaults of section C.2.4.1.1.1.
	private static Parameters standard(int maximum, int near) {
		int t1;
		int t2;
		int t3;
		if (maximum >= 128) {
			int factor = (Math.min(maximum, 4095) + 128) / 256;
			t1 = clamp(factor + 2 + 3 * near, near + 1, maximum);
			t2 = clamp(factor * 4 + 3 + 5 * near, t1, maximum);
			t3 = clamp(factor * 17 + 4 + 7 * near, t2, maximum);
		} else {
			int divisor = 256 / (maximum + 1);
			t1 = clamp(Math.max(2, 3 / divisor + 3 * near), near + 1, maximum);
			t2 = clamp(Math.max(3, 7 / divisor + 5 * near), t1, maximum);
			t3 = clamp(Math.max(4, 21 / divisor + 7 * near), t2, maximum);
		}
		return new Parameters(maximum, near, t1, t2, t3, DEFAULT_RESET);
	}

	/// The standard's CLAMP: what is out of range on either side becomes the least.
	private static int clamp(int value, int least, int greatest) {
		return value > greatest || value < least ? least : value;
	}

	private static void check(String name, int value, int least, int greatest) throws DicomException {
		if (value < least || value > greatest) {
			throw new DicomException(Kind.MALFORMED, -1, "The JPEG-LS parameter " + name + " is " + value + ", which is not from " + least
					+ " to " + greatest);
		}
	}

	/// RANGE: how many values a quantised prediction error can have.
	int range() {
		return (maximum + 2 * near) / step() + 1;
	}

	/// What one step of a quantised prediction error is worth.
	int step() {
		return 2 * near + 1;
	}

	/// qbpp: bits that hold every quantised prediction error.
	int errorBits() {
		return Integer.SIZE - Integer.numberOfLeadingZeros(range() - 1);
	}

	/// LIMIT: the longest code word's bits.
	int limit() {
		int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(maximum));
		return 2 * (bits + Math.max(8, bits));
	}

	/// With which sum of errors a context begins.
	int firstErrorSum() {
		return Math.max(2, (range() + 32) / 64);
	}

	/// Whether a sample is a sum of `precision` bits without anything else to do: lossless, all bits in use.
	boolean wraps() {
		return near == 0 && (maximum & maximum + 1) == 0;
	}
}
