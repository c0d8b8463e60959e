package org.sagitta.codec.system.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Counts the packets that coding styles announce, as few as there must be. Each takes a byte at least, so a codestream of fewer
/// bytes is not whole, and a library is not made to allocate precincts for it (ITU-T T.800 sections A.6.1, A.6.2, B.6, B.9).
/// @param size the sizes that the codestream announces
record J2kPackets(BigEndian in, J2kSize size) {
	/// Precincts of the largest size, when none are given.
	private static final int LARGEST = 0xFF;
	private static final int MOST_LEVELS = 32;

	/// @param at the contents of a COD marker segment
	/// @param tile or -1 for the main header
	void codingStyle(int at, int length, int tile) throws DicomException {
		need(length, 10);
		int layers = in.u16(at + 2);
		if (layers == 0) {
			throw new DicomException(Kind.MALFORMED, -1, "The codestream has no quality layers");
		}
		check(at + 5, length - 5, in.u8(at), tile, (long) layers * size.stepX().length);
	}

	/// @param at the contents of a COC marker segment
	void componentStyle(int at, int length, int tile) throws DicomException {
		int index = size.stepX().length < 257 ? 1 : 2;
		need(length, index + 6);
		check(at + index + 1, length - index - 1, in.u8(at + index), tile, 1);
	}

	/// @param at the parameters: levels, code-block sizes and style, transformation, precinct sizes
	private void check(int at, int length, int style, int tile, long times) throws DicomException {
		int levels = in.u8(at);
		boolean precincts = (style & 1) != 0;
		if (levels > MOST_LEVELS) {
			throw new DicomException(Kind.MALFORMED, -1, "The codestream has " + levels + " decomposition levels, more than " + MOST_LEVELS);
		}
		need(length, 5 + (precincts ? levels + 1 : 0));
		long width = (tile < 0 ? size.right() - size.left() : size.tileWidth(tile)) / most(size.stepX());
		long height = (tile < 0 ? size.bottom() - size.top() : size.tileHeight(tile)) / most(size.stepY());
		long packets = 0;
		for (int level = 0; level <= levels; level++) {
			int exponents = precincts ? in.u8(at + 5 + level) : LARGEST;
			int down = levels - level;
			packets += Math.max(1, (width >> down + (exponents & 15)) * (height >> down + (exponents >> 4)));
		}
		int bytes = in.to() - in.from();
		if (packets * times > bytes) {
			throw new DicomException(Kind.MALFORMED, -1, "The codestream announces at least " + packets * times + " packets in " + bytes + " bytes");
		}
	}

	private static int most(int[] steps) {
		int most = 1;
		for (int step : steps) {
			most = Math.max(most, step);
		}
		return most;
	}

	private static void need(int length, int least) throws DicomException {
		if (length < least) {
			throw new DicomException(Kind.MALFORMED, -1, "A coding style has " + length + " bytes, not " + least);
		}
	}
}
