package org.sagitta.codec.jpeg2000.internal;

/// Encodes a code block of Part 15: the cleanup pass (ITU-T T.814 clauses 7.1 to 7.3, the other way round).
final class HtBlockEncoder {
	private final int[] values;
	private final int width;
	private final int height;
	private final int quads;
	private final HtBits magnitudes = HtBits.forward();
	private final HtBits codes = HtBits.backward(true, 0xF, 4);
	private final MelEncoder mel = new MelEncoder();
	/// Of the row of quads above.
	private int[] patterns;
	private int[] lowerLeft;
	private int[] lowerRight;

	/// @param values with their signs
	HtBlockEncoder(int[] values, int width, int height) {
		this.values = values;
		this.width = width;
		this.height = height;
		quads = (width + 1) / 2;
		patterns = new int[quads + 3];
		lowerLeft = new int[quads + 3];
		lowerRight = new int[quads + 3];
	}

	private int value(int quad, int y, int sample) {
		int x = 2 * quad + (sample >> 1);
		return x < width && y + (sample & 1) < height ? values[(y + (sample & 1)) * width + x] : 0;
	}

	private static int exponent(int value) {
		return value == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(2 * Math.abs(value) - 1);
	}

	private int pattern(int quad, int y) {
		int pattern = 0;
		for (int i = 0; i < 4; i++) {
			pattern |= value(quad, y, i) != 0 ? 1 << i : 0;
		}
		return pattern;
	}

	byte[] encode() {
		for (int y = 0; y < height; y += 2) {
			int[] newPatterns = new int[quads + 3];
			int[] newLeft = new int[quads + 3];
			int[] newRight = new int[quads + 3];
			for (int q = 0; q < quads; q++) {
				newPatterns[q + 1] = pattern(q, y);
				newLeft[q + 1] = exponent(value(q, y, 1));
				newRight[q + 1] = exponent(value(q, y, 3));
			}
			for (int q = 0; q < quads; q += 2) {
				int first = quad(q, y, newPatterns);
				int second = q + 1 < quads ? quad(q + 1, y, newPatterns) : 0;
				exponents(y == 0, first, second);
			}
			patterns = newPatterns;
			lowerLeft = newLeft;
			lowerRight = newRight;
		}
		return joined();
	}

	/// @return what the quad's exponent is above the one predicted
	private int quad(int q, int y, int[] row) {
		int pattern = row[q + 1];
		int west = row[q];
		int context = y == 0 ? west & 1 | west >> 1 & 1 | (west >> 2 & 1) << 1 | (west >> 3 & 1) << 2
				: patterns[q] >> 3 & 1 | patterns[q + 1] >> 1 & 1 | (west >> 2 & 1 | west >> 3 & 1) << 1
						| (patterns[q + 1] >> 3 & 1 | patterns[q + 2] >> 1 & 1) << 2;
		if (context == 0) {
			mel.encode(pattern != 0);
			if (pattern == 0) {
				return 0;
			}
		}
		int greatest = 0;
		for (int i = 0; i < 4; i++) {
			greatest = Math.max(greatest, exponent(value(q, y, i)));
		}
		int predicted = 1;
		if (y > 0 && Integer.bitCount(pattern) > 1) {
			predicted = Math.max(1, Math.max(Math.max(lowerRight[q], lowerLeft[q + 1]), Math.max(lowerRight[q + 1], lowerLeft[q + 2])) - 1);
		}
		int above = Math.max(0, greatest - predicted);
		int entry = code(y == 0, context, pattern, above > 0, q, y, greatest);
		for (int i = 0; i < 4; i++) {
			int value = value(q, y, i);
			if (value != 0) {
				magnitudes.put(2 * (Math.abs(value) - 1) + (value < 0 ? 1 : 0), predicted + above - (entry >> HtCodes.KNOWN_SHIFT + i & 1));
			}
		}
		return above;
	}

	private int code(boolean firstRow, int context, int pattern, boolean above, int q, int y, int greatest) {
		int full = 0;
		for (int i = 0; i < 4; i++) {
			full |= above && exponent(value(q, y, i)) == greatest ? 1 << i : 0;
		}
		short[] table = firstRow ? HtCodes.firstRow() : HtCodes.otherRows();
		int best = -1;
		for (int bits = 0; bits < 128; bits++) {
			int entry = table[context << 7 | bits];
			int known = entry >> HtCodes.KNOWN_SHIFT & 15;
			if ((entry >> HtCodes.PATTERN_SHIFT & 15) == pattern && (entry & HtCodes.HAS_EXPONENT) != 0 == above
					&& (full & known) == (entry >> HtCodes.VALUE_SHIFT & 15) && (best < 0 || Integer.bitCount(known)
							> Integer.bitCount(table[context << 7 | best] >> HtCodes.KNOWN_SHIFT & 15))) {
				best = bits;
			}
		}
		int entry = table[context << 7 | best];
		codes.put(best, entry & HtCodes.LENGTH);
		return entry;
	}

	private void exponents(boolean firstRow, int first, int second) {
		boolean both = firstRow && first > 0 && second > 0;
		int less = 0;
		if (both) {
			boolean event = first > 2 && second > 2;
			mel.encode(event);
			less = event ? 2 : 0;
		}
		int a = first - less;
		int b = second - less;
		prefix(a);
		if (both && less == 0 && a > 2) {
			codes.put(b - 1, 1);
			b = 0;
		} else {
			prefix(b);
		}
		suffix(a);
		suffix(b);
		extension(a);
		extension(b);
	}

	private void prefix(int u) {
		switch (u) {
			case 0 -> { }
			case 1 -> codes.put(1, 1);
			case 2 -> codes.put(2, 2);
			case 3, 4 -> codes.put(4, 3);
			default -> codes.put(0, 3);
		}
	}

	private void suffix(int u) {
		if (u == 3 || u == 4) {
			codes.put(u - 3, 1);
		} else if (u > 4) {
			codes.put(u < 33 ? u - 5 : 28 + (u - 33) % 4, 5);
		}
	}

	private void extension(int u) {
		if (u >= 33) {
			codes.put((u - 33) / 4, 4);
		}
	}

	private byte[] joined() {
		byte[] first = magnitudes.finishWithOnes();
		byte[] second = mel.finish();
		byte[] third = codes.finish();
		int suffix = second.length + third.length + 1;
		Bytes bytes = new Bytes().bytes(first).bytes(second);
		for (int i = third.length - 1; i > 0; i--) {
			bytes.u8(third[i]);
		}
		return bytes.u8(third[0] & 0xF0 | suffix & 0x0F, suffix >> 4).toArray();
	}
}
