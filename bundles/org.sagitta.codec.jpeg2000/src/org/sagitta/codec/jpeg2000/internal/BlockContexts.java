package org.sagitta.codec.jpeg2000.internal;

/// The contexts of coefficient bits (ITU-T T.800 annex D.3), tabulated by what is known of a coefficient's neighbours.
final class BlockContexts {
	static final int SIGN = 9;
	static final int REFINEMENT = 14;
	static final int RUN = 17;
	static final int UNIFORM = 18;

	/// By a sub-band's orientation: contexts of significance by nine bits, row by row, that say which of the coefficient's
	/// neighbours (and itself, bit 4, which does not count) are significant.
	private static final byte[][] SIGNIFICANCE = { significance(0), significance(1), significance(0), significance(3) };
	/// By significance and sign of the left, right, upper and lower neighbour (two bits each, from bit 0 up): the context in the
	/// low bits, and in bit 7 whether the sign is inverted.
	private static final byte[] SIGNS = signs();

	private BlockContexts() {
	}

	static byte[] significanceContexts(int orientation) {
		return SIGNIFICANCE[orientation];
	}

	static byte[] signContexts() {
		return SIGNS;
	}

	private static byte[] significance(int orientation) {
		byte[] contexts = new byte[512];
		for (int bits = 0; bits < 512; bits++) {
			int across = (bits >> 3 & 1) + (bits >> 5 & 1);
			int down = (bits >> 1 & 1) + (bits >> 7 & 1);
			int diagonal = (bits & 1) + (bits >> 2 & 1) + (bits >> 6 & 1) + (bits >> 8 & 1);
			contexts[bits] = (byte) switch (orientation) {
				case 0 -> straight(across, down, diagonal);
				case 1 -> straight(down, across, diagonal);
				default -> crossed(across + down, diagonal);
			};
		}
		return contexts;
	}

	/// Table D.1 for the sub-bands LL and LH, and with the directions exchanged for HL.
	private static int straight(int along, int other, int diagonal) {
		return switch (along) {
			case 2 -> 8;
			case 1 -> other > 0 ? 7 : diagonal > 0 ? 6 : 5;
			default -> other > 0 ? 2 + other : Math.min(diagonal, 2);
		};
	}

	/// Table D.1 for the sub-band HH.
	private static int crossed(int straight, int diagonal) {
		return switch (diagonal) {
			case 0 -> Math.min(straight, 2);
			case 1 -> 3 + Math.min(straight, 2);
			case 2 -> straight > 0 ? 7 : 6;
			default -> 8;
		};
	}

	/// Tables D.2 and D.3.
	private static byte[] signs() {
		byte[] contexts = new byte[256];
		for (int bits = 0; bits < 256; bits++) {
			int across = Math.clamp(sign(bits) + sign(bits >> 2), -1, 1);
			int down = Math.clamp(sign(bits >> 4) + sign(bits >> 6), -1, 1);
			boolean inverted = across < 0 || across == 0 && down < 0;
			int context = SIGN + (inverted ? -1 : 1) * (across == 0 ? down : 3 * across + down);
			contexts[bits] = (byte) (context | (inverted ? 0x80 : 0));
		}
		return contexts;
	}

	private static int sign(int bits) {
		return (bits & 1) == 0 ? 0 : (bits & 2) == 0 ? 1 : -1;
	}
}
