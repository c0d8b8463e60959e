package org.sagitta.codec.jpegls.internal;

import java.util.List;
import java.util.stream.IntStream;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// The frame header (ITU-T T.87 section C.2.2), checked against what the data set says.
/// @param components their identifiers, in the pixels' order
record FrameHeader(int precision, int columns, int rows, List<Integer> components) {
	private static final int MOST_COMPONENTS = 4;

	static FrameHeader read(Segment segment, PixelFormat format) throws DicomException {
		int precision = segment.byteValue();
		int rows = segment.word();
		int columns = segment.word();
		int count = segment.byteValue();
		if (precision < 2 || precision > 16) {
			throw segment.malformed("has a precision of " + precision + " bits, not 2 to 16");
		}
		if (precision > format.bitsAllocated()) {
			throw segment.malformed("has a precision of " + precision + " bits, but Bits Allocated is " + format.bitsAllocated());
		}
		if (rows == 0) {
			throw segment.unsupported("leaves the number of lines to a later segment");
		}
		if (columns != format.columns() || rows != format.rows()) {
			throw segment.malformed("has " + columns + " × " + rows + " pixels, but the data set " + format.columns() + " × " + format.rows());
		}
		if (count != format.samplesPerPixel() || count > MOST_COMPONENTS) {
			throw segment.malformed("has " + count + " components, but the data set " + format.samplesPerPixel());
		}
		int[] components = new int[count];
		int firstSampling = -1;
		for (int i = 0; i < count; i++) {
			components[i] = segment.byteValue();
			int sampling = segment.byteValue();
			firstSampling = i == 0 ? sampling : firstSampling;
			if (sampling != firstSampling) {
				throw segment.unsupported("has components of different sizes");
			}
			segment.byteValue();
		}
		if (IntStream.of(components).distinct().count() != count) {
			throw segment.malformed("has two components of one identifier");
		}
		return new FrameHeader(precision, columns, rows, IntStream.of(components).boxed().toList());
	}

	/// Each line has at least a bit. Checked before memory for the lines and the frame is taken.
	void checkLength(int bytes) throws DicomException {
		if (bytes * 8L < rows) {
			throw new DicomException(Kind.TRUNCATED, -1, bytes + " bytes are too few for " + rows + " lines of JPEG-LS");
		}
	}
}
