package org.sagitta.codec.jpeg2000.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// The cleanup pass of a code block of Part 15 (ITU-T T.814 clauses 7.1 to 7.3). It goes over quads of 2 × 2 samples, of which
/// number 0 is the upper left, 1 the lower left, 2 the upper right and 3 the lower right one, row by row and two quads at a time.
final class HtCleanup {
	private final MelDecoder mel = new MelDecoder();
	private final BackwardBits codes = new BackwardBits();
	private final ForwardBits magnitudes = new ForwardBits();
	/// Of the quads in the row above, from index 1 on: which samples are significant, and the exponents of the two lower ones.
	private int[] patterns = new int[0];
	private int[] lowerLeft = new int[0];
	private int[] lowerRight = new int[0];
	/// The exponents that follow the codes of two quads (clause 7.3.6).
	private int firstExponent;
	private int secondExponent;
	private int[] samples;
	private int stride;
	private int plane;
	private int mostBits;

	/// @param into zeros, of an even width and height
	/// @param plane that the pass decodes down to
	/// @param mostBits that a magnitude can have
	void decode(byte[] data, int length, int[] into, int width, int height, int toPlane, int bits) throws DicomException {
		int suffix = length < 2 ? 0 : (data[length - 1] & 0xFF) << 4 | data[length - 2] & 0x0F;
		if (suffix < 2 || suffix > length || suffix > 4079) {
			throw Faults.malformed("Of a code block's " + length + " bytes, " + suffix + " are said to belong to its patterns");
		}
		samples = into;
		stride = width;
		plane = toPlane;
		mostBits = bits;
		magnitudes.start(data, 0, length - suffix, 0xFF);
		mel.start(data, length - suffix, length - 2);
		codes.startAtHalf(data, length - suffix, length - 2);
		int quads = width / 2;
		if (patterns.length < quads + 3) {
			patterns = new int[quads + 3];
			lowerLeft = new int[quads + 3];
			lowerRight = new int[quads + 3];
		}
		Arrays.fill(patterns, 0, quads + 3, 0);
		Arrays.fill(lowerLeft, 0, quads + 3, 0);
		Arrays.fill(lowerRight, 0, quads + 3, 0);
		for (int y = 0; y < height; y += 2) {
			row(y, quads);
		}
	}

	private void row(int y, int quads) throws DicomException {
		boolean first = y == 0;
		short[] table = first ? HtCodes.firstRow() : HtCodes.otherRows();
		int west = 0;
		// What the arrays have of the quad to the upper left, which the results of this row overwrite.
		int cornerPattern = 0;
		int cornerExponent = 0;
		for (int q = 1; q <= quads; q += 2) {
			int a = code(table, first ? firstContext(west) : context(west, cornerPattern, q));
			int patternA = a >> HtCodes.PATTERN_SHIFT & 15;
			int b = 0;
			if (q < quads) {
				b = code(table, first ? firstContext(patternA) : context(patternA, patterns[q], q + 1));
			}
			int patternB = b >> HtCodes.PATTERN_SHIFT & 15;
			exponents(first, (a & HtCodes.HAS_EXPONENT) != 0, (b & HtCodes.HAS_EXPONENT) != 0);
			int leastA = first ? 1 : least(patternA, cornerExponent, q);
			int leastB = first ? 1 : least(patternB, lowerRight[q], q + 1);
			cornerPattern = patterns[q + 1];
			cornerExponent = lowerRight[q + 1];
			quad(a, leastA + firstExponent, q, y);
			quad(b, leastB + secondExponent, q + 1, y);
			west = patternB;
		}
	}

	/// Equation 1: what is significant in the quad to the left.
	private static int firstContext(int west) {
		return (west | west >> 1) & 1 | west >> 1 & 6;
	}

	/// Equation 2: what is significant around the quad, to its left and above.
	private int context(int west, int corner, int q) {
		int above = patterns[q];
		int beyond = patterns[q + 1];
		return corner >> 3 & 1 | above >> 1 & 1
				| (west >> 1 | west >> 2) & 2
				| (above >> 1 | beyond << 1) & 4;
	}

	private int code(short[] table, int context) {
		if (context == 0 && !mel.decode()) {
			return 0;
		}
		int entry = table[context << 7 | codes.peek() & 0x7F];
		codes.skip(entry & HtCodes.LENGTH);
		return entry;
	}

	private void exponents(boolean first, boolean hasA, boolean hasB) {
		firstExponent = 0;
		secondExponent = 0;
		if (!hasA && !hasB) {
			return;
		}
		int more = 0;
		int prefixA;
		int prefixB = 0;
		if (hasA && hasB && first) {
			more = mel.decode() ? 2 : 0;
			prefixA = prefix();
			if (more == 0 && prefixA > 2) {
				// Both are greater than two only with the event; so one bit is enough for the second.
				secondExponent = codes.read(1) + 1;
			} else {
				prefixB = prefix();
			}
		} else {
			prefixA = hasA ? prefix() : 0;
			prefixB = hasB ? prefix() : 0;
		}
		int suffixA = suffix(prefixA);
		int suffixB = suffix(prefixB);
		firstExponent = hasA ? more + prefixA + suffixA + extension(suffixA) : 0;
		if (prefixB > 0) {
			secondExponent = more + prefixB + suffixB + extension(suffixB);
		}
	}

	private int prefix() {
		int bits = codes.peek();
		if ((bits & 1) != 0) {
			codes.skip(1);
			return 1;
		}
		if ((bits & 2) != 0) {
			codes.skip(2);
			return 2;
		}
		codes.skip(3);
		return (bits & 4) != 0 ? 3 : 5;
	}

	private int suffix(int prefix) {
		return prefix < 3 ? 0 : codes.read(prefix == 3 ? 1 : 5);
	}

	private int extension(int suffix) {
		return suffix < 28 ? 0 : 4 * codes.read(4);
	}

	/// The exponent bound that the row above predicts (clause 7.3.7).
	private int least(int pattern, int corner, int q) {
		if ((pattern & pattern - 1) == 0) {
			return 1;
		}
		return Math.max(1, Math.max(Math.max(corner, lowerLeft[q]), Math.max(lowerRight[q], lowerLeft[q + 1])) - 1);
	}

	private void quad(int code, int bits, int q, int y) throws DicomException {
		int pattern = code >> HtCodes.PATTERN_SHIFT & 15;
		patterns[q] = pattern;
		if (pattern == 0) {
			lowerLeft[q] = 0;
			lowerRight[q] = 0;
			return;
		}
		if (bits > mostBits) {
			throw Faults.malformed("A code block has a magnitude of " + bits + " bits, and " + mostBits + " are the most");
		}
		int at = y * stride + 2 * (q - 1);
		int known = code >> HtCodes.KNOWN_SHIFT & 15;
		int value = code >> HtCodes.VALUE_SHIFT & 15;
		sample(pattern, known, value, bits, at);
		lowerLeft[q] = sample(pattern >> 1, known >> 1, value >> 1, bits, at + stride);
		sample(pattern >> 2, known >> 2, value >> 2, bits, at + 1);
		lowerRight[q] = sample(pattern >> 3, known >> 3, value >> 3, bits, at + stride + 1);
	}

	/// @return the exponent of the sample (clause 7.3.8)
	private int sample(int significant, int known, int value, int bits, int at) {
		if ((significant & 1) == 0) {
			return 0;
		}
		int count = bits - (known & 1);
		int coded = magnitudes.read(count) | (value & 1) << count;
		// The lowest bit is the sign; the rest is the magnitude less one. The half is set below the magnitude.
		int magnitude = (coded | 1) + 2 << plane;
		samples[at] = (coded & 1) != 0 ? -magnitude : magnitude;
		return 32 - Integer.numberOfLeadingZeros(coded | 1);
	}
}
