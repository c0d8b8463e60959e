package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// The SIZ marker segment (ITU-T T.800 annexes A.5.1 and B): the image and its tiles on the reference grid, and its components.
/// Right and bottom edges do not belong to the image.
record ImageSize(int left, int top, int right, int bottom, int tileLeft, int tileTop, long tileWidth, long tileHeight, int tilesAcross,
		int tilesDown, Component[] components) {
	private static final int MOST_TILES = 0xFFFF;
	/// So that sums of a few coordinates fit an int.
	private static final int LARGEST_COORDINATE = 1 << 30;

	/// @param dx reference grid points for each sample, horizontally
	record Component(int precision, boolean signed, int dx, int dy) { }

	static ImageSize read(Input in) throws DicomException {
		in.u16();
		int right = coordinate(in);
		int bottom = coordinate(in);
		int left = coordinate(in);
		int top = coordinate(in);
		long tileWidth = in.u32();
		long tileHeight = in.u32();
		int tileLeft = coordinate(in);
		int tileTop = coordinate(in);
		if (left >= right || top >= bottom) {
			throw Faults.malformed("The image is empty: it extends from " + left + ", " + top + " to " + right + ", " + bottom);
		}
		if (tileLeft > left || tileTop > top || tileLeft + tileWidth <= left || tileTop + tileHeight <= top) {
			throw Faults.malformed("The first tile, " + tileWidth + " × " + tileHeight + " at " + tileLeft + ", " + tileTop
					+ ", does not have the image's corner at " + left + ", " + top);
		}
		long across = ceilDivide(right - tileLeft, tileWidth);
		long down = ceilDivide(bottom - tileTop, tileHeight);
		if (across * down > MOST_TILES) {
			throw Faults.malformed("The image has " + across + " × " + down + " tiles, and a codestream can number " + MOST_TILES);
		}
		return new ImageSize(left, top, right, bottom, tileLeft, tileTop, tileWidth, tileHeight, (int) across, (int) down, components(in));
	}

	private static Component[] components(Input in) throws DicomException {
		int count = in.u16();
		in.require(3L * count);
		if (count == 0) {
			throw Faults.malformed("The codestream has no component");
		}
		Component[] components = new Component[count];
		for (int i = 0; i < count; i++) {
			int depth = in.u8();
			components[i] = new Component((depth & 0x7F) + 1, depth > 0x7F, in.u8(), in.u8());
			if (components[i].precision > 38 || components[i].dx == 0 || components[i].dy == 0) {
				throw Faults.malformed("Component " + i + " has " + components[i].precision + " bits and a sample on each "
						+ components[i].dx + " × " + components[i].dy + " points of the grid");
			}
		}
		return components;
	}

	private static int coordinate(Input in) throws DicomException {
		long value = in.u32();
		if (value > LARGEST_COORDINATE) {
			throw new DicomException(Kind.LIMIT, -1, "A coordinate of the image is " + value + ", larger than " + LARGEST_COORDINATE);
		}
		return (int) value;
	}

	/// Fails when the samples do not fit what the data set says; nothing of the image's size is allocated before.
	void check(PixelFormat format) throws DicomException {
		if (components.length != format.samplesPerPixel()) {
			throw Faults.malformed("The codestream has " + components.length + " components, and the data set says "
					+ format.samplesPerPixel() + " samples a pixel");
		}
		int columns = ceilDivide(right, unitX()) - ceilDivide(left, unitX());
		int rows = ceilDivide(bottom, unitY()) - ceilDivide(top, unitY());
		if (columns != format.columns() || rows != format.rows()) {
			throw Faults.malformed("The codestream has " + columns + " × " + rows + " pixels, and the data set says " + format.columns()
					+ " × " + format.rows());
		}
		if (format.bitsAllocated() > 32) {
			throw Faults.unsupported("Samples of " + format.bitsAllocated() + " bits cannot be decoded");
		}
		for (Component component : components) {
			if (component.precision > BlockDecoder.MOST_PLANES) {
				throw Faults.unsupported("Samples of " + component.precision + " bits cannot be decoded");
			}
			if (component.precision > format.bitsAllocated()) {
				throw Faults.malformed("The codestream has samples of " + component.precision + " bits, and the data set says "
						+ format.bitsAllocated() + " bits allocated");
			}
		}
	}

	/// Grid points for each column of pixels: more than one only when every component is sub-sampled alike.
	int unitX() {
		int unit = components[0].dx;
		for (Component component : components) {
			unit = component.dx == unit ? unit : 1;
		}
		return unit;
	}

	int unitY() {
		int unit = components[0].dy;
		for (Component component : components) {
			unit = component.dy == unit ? unit : 1;
		}
		return unit;
	}

	int tiles() {
		return tilesAcross * tilesDown;
	}

	static int ceilDivide(int value, int by) {
		return (int) ceilDivide((long) value, by);
	}

	static long ceilDivide(long value, long by) {
		return Math.ceilDiv(value, by);
	}
}
