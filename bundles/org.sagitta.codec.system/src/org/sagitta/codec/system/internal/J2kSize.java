package org.sagitta.codec.system.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// The image and tile sizes of a JPEG 2000 codestream (the SIZ marker segment, ITU-T T.800 section A.5.1), and what must be true
/// of them before a library may allocate for them.
/// @param stepX by how much each component is subsampled horizontally
/// @param next where the codestream goes on
record J2kSize(long right, long bottom, long left, long top, long tileWidth, long tileHeight, long tilesLeft, long tilesTop,
		int[] stepX, int[] stepY, int next) {
	private static final int SOC = 0xFF4F;
	private static final int SIZ = 0xFF51;
	private static final int FIXED_BYTES = 38;
	/// Above this, sums of coordinates would not fit into the library's 32 bits.
	private static final long MOST_COORDINATE = 1 << 30;
	/// The library holds 4 bytes for each sample, several times.
	private static final long MOST_SAMPLES = 1L << 28;
	/// The library holds some kilobytes for each tile.
	private static final long MOST_TILES = 1 << 14;
	/// A tile takes an SOT marker segment and an SOD marker at least.
	private static final int LEAST_TILE_BYTES = 14;
	/// The library's samples are signed numbers of 32 bits.
	private static final int MOST_BITS = 31;

	/// @throws DicomException when the codestream is none, or its sizes contradict the format or go beyond the limits
	static J2kSize read(BigEndian in, PixelFormat format) throws DicomException {
		int at = in.from();
		if (in.u16(at) != SOC || in.u16(at + 2) != SIZ) {
			throw new DicomException(Kind.MALFORMED, -1, "The codestream does not begin with the markers SOC and SIZ of JPEG 2000");
		}
		int length = in.segment(at + 4);
		if (length < FIXED_BYTES) {
			throw malformed("The SIZ marker segment is " + length + " bytes short");
		}
		int components = in.u16(at + 40);
		if (length != FIXED_BYTES + 3 * components) {
			throw malformed("The SIZ marker segment has " + length + " bytes for " + components + " components");
		}
		if (components != format.samplesPerPixel()) {
			throw malformed("The codestream has " + components + " components, the image " + format.samplesPerPixel() + " samples per pixel");
		}
		int[] stepX = new int[components];
		int[] stepY = new int[components];
		for (int i = 0; i < components; i++) {
			int precision = (in.u8(at + 42 + 3 * i) & 0x7F) + 1;
			if (precision > Math.min(format.bitsAllocated(), MOST_BITS)) {
				throw malformed("A component has " + precision + " bits, the image " + format.bitsAllocated() + " bits allocated");
			}
			stepX[i] = in.u8(at + 43 + 3 * i);
			stepY[i] = in.u8(at + 44 + 3 * i);
			if (stepX[i] == 0 || stepY[i] == 0) {
				throw malformed("A component is subsampled by 0");
			}
		}
		J2kSize size = new J2kSize(in.u32(at + 8), in.u32(at + 12), in.u32(at + 16), in.u32(at + 20), in.u32(at + 24), in.u32(at + 28),
				in.u32(at + 32), in.u32(at + 36), stepX, stepY, at + 4 + length);
		size.check(in, format);
		return size;
	}

	private void check(BigEndian in, PixelFormat format) throws DicomException {
		if (right > MOST_COORDINATE || bottom > MOST_COORDINATE) {
			throw new DicomException(Kind.LIMIT, -1, "The codestream's reference grid is " + right + " × " + bottom);
		}
		if (right - left != format.columns() || bottom - top != format.rows()) {
			throw malformed("The codestream is of " + (right - left) + " × " + (bottom - top) + " pixels, the image of " + format.columns()
					+ " × " + format.rows());
		}
		long samples = (long) format.columns() * format.rows() * format.samplesPerPixel();
		if (samples > MOST_SAMPLES) {
			throw new DicomException(Kind.LIMIT, -1, "A frame of " + samples + " samples is more than the " + MOST_SAMPLES + " allowed here");
		}
		for (int i = 0; i < stepX.length; i++) {
			if (width(i) == 0 || height(i) == 0) {
				throw malformed("Component " + (i + 1) + " has no samples");
			}
		}
		if (tileWidth == 0 || tileHeight == 0 || tilesLeft > left || tilesTop > top || tilesLeft + tileWidth <= left
				|| tilesTop + tileHeight <= top) {
			throw malformed("Tiles of " + tileWidth + " × " + tileHeight + " from " + tilesLeft + ", " + tilesTop
					+ " do not cover an image from " + left + ", " + top);
		}
		if (tiles() > Math.min(MOST_TILES, (in.to() - in.from()) / LEAST_TILE_BYTES)) {
			throw new DicomException(Kind.LIMIT, -1, tiles() + " tiles of " + tileWidth + " × " + tileHeight + " are too many for a codestream of "
					+ (in.to() - in.from()) + " bytes");
		}
	}

	long tiles() {
		return tilesAcross() * divideUp(bottom - tilesTop, tileHeight);
	}

	/// From 1 to 65535 × 65535 fits into a `long`.
	private long tilesAcross() {
		return divideUp(right - tilesLeft, tileWidth);
	}

	/// How wide the part of the image is that a tile covers.
	long tileWidth(int tile) {
		long from = tilesLeft + tile % tilesAcross() * tileWidth;
		return Math.min(from + tileWidth, right) - Math.max(from, left);
	}

	long tileHeight(int tile) {
		long from = tilesTop + tile / tilesAcross() * tileHeight;
		return Math.min(from + tileHeight, bottom) - Math.max(from, top);
	}

	/// The samples of a component's row.
	int width(int component) {
		return (int) (divideUp(right, stepX[component]) - divideUp(left, stepX[component]));
	}

	/// The samples of a component's column.
	int height(int component) {
		return (int) (divideUp(bottom, stepY[component]) - divideUp(top, stepY[component]));
	}

	/// Which sample of a component's row the pixel of a column has.
	int sampleX(int component, int column) {
		return sample(left, column, stepX[component], width(component));
	}

	int sampleY(int component, int row) {
		return sample(top, row, stepY[component], height(component));
	}

	private static int sample(long origin, int pixel, int step, int count) {
		return Math.clamp((origin + pixel) / step - divideUp(origin, step), 0, count - 1);
	}

	private static long divideUp(long value, long by) {
		return (value + by - 1) / by;
	}

	private static DicomException malformed(String what) {
		return new DicomException(Kind.MALFORMED, -1, what);
	}
}
