package org.sagitta.codec.jpeg.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The frame header (ITU-T T.81 section B.2.2), checked against what the data set says.
/// @param marker the start of frame
/// @param greatestHorizontal the greatest sampling factor of all components
/// @param greatestVertical likewise
record FrameHeader(int marker, int precision, int columns, int lines, int greatestHorizontal, int greatestVertical,
		List<Component> components) {
	static FrameHeader read(int marker, Segment segment, PixelFormat format) throws DicomException {
		int precision = segment.octet();
		int announcedLines = segment.word();
		int columns = segment.word();
		int number = segment.octet();
		checkPrecision(marker, precision, format);
		// Zero lines: a DNL segment tells later how many (section B.2.5). The data set knows already.
		int lines = announcedLines == 0 ? format.rows() : announcedLines;
		if (columns != format.columns() || lines != format.rows()) {
			throw Damage.malformed("has " + columns + " × " + lines + " pixels, but the data set says " + format.columns() + " × "
					+ format.rows());
		}
		if (number != format.samplesPerPixel()) {
			throw Damage.malformed("has " + number + " components, but the data set says " + format.samplesPerPixel() + " samples a pixel");
		}
		segment.need(3 * number);
		int[][] specifications = new int[number][];
		int horizontal = 0;
		int vertical = 0;
		for (int i = 0; i < number; i++) {
			int id = segment.octet();
			int factors = segment.octet();
			int[] specification = { id, factors >> 4, factors & 15, segment.octet() };
			checkComponent(specification);
			specifications[i] = specification;
			horizontal = Math.max(horizontal, specification[1]);
			vertical = Math.max(vertical, specification[2]);
		}
		segment.expectEnd();
		List<Component> components = new ArrayList<>();
		for (int[] specification : specifications) {
			int h = specification[1];
			int v = specification[2];
			components.add(new Component(components.size(), specification[0], h, v, specification[3], roundUp(columns * h, horizontal),
					roundUp(lines * v, vertical), roundUp(columns, 8 * horizontal) * h, roundUp(lines, 8 * vertical) * v));
		}
		return new FrameHeader(marker, precision, columns, lines, horizontal, vertical, List.copyOf(components));
	}

	private static void checkPrecision(int marker, int precision, PixelFormat format) throws DicomException {
		boolean known = marker == Marker.SOF3 ? precision >= 2 && precision <= 16 : precision == 8 || precision == 12;
		if (!known) {
			throw Damage.malformed("has a precision of " + precision + " bits, which its process " + Marker.name(marker)
					+ " does not have");
		}
		if (precision > format.bitsAllocated()) {
			throw Damage.malformed("has a precision of " + precision + " bits, but the data set allocates " + format.bitsAllocated());
		}
	}

	private static void checkComponent(int[] specification) throws DicomException {
		for (int i = 1; i <= 2; i++) {
			if (specification[i] < 1 || specification[i] > 4) {
				throw Damage.malformed("has a sampling factor of " + specification[i] + ", which is not from 1 to 4");
			}
		}
		if (specification[3] > 3) {
			throw Damage.malformed("names the quantisation table " + specification[3] + ", which is not from 0 to 3");
		}
	}

	/// Room for all samples or coefficients of each component, padding included.
	short[][] padded() throws DicomException {
		short[][] padded = new short[components.size()][];
		for (Component component : components) {
			padded[component.index()] = component.padded();
		}
		return padded;
	}

	boolean isLossless() {
		return marker == Marker.SOF3;
	}

	/// Whether some component has fewer samples than pixels.
	boolean isSubsampled() {
		return components.stream().anyMatch(each -> each.horizontal() != greatestHorizontal || each.vertical() != greatestVertical);
	}

	/// No process takes less than a bit for each sample or, of those with a cosine transform, each block.
	long leastBits() {
		return components.stream().mapToLong(each -> isLossless() ? (long) each.columns() * each.lines()
				: (long) each.blocksAcross() * each.blocksDown()).sum();
	}

	private static int roundUp(int dividend, int divisor) {
		return (dividend + divisor - 1) / divisor;
	}
}
