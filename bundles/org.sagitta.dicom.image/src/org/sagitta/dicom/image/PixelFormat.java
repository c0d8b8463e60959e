package org.sagitta.dicom.image;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;

/// The Image Pixel module's attributes (PS3.3 section C.7.6.3), checked.
public record PixelFormat(int columns, int rows, int frames, int samplesPerPixel, String photometricInterpretation,
		int bitsAllocated, int bitsStored, int highBit, boolean signed) {
	/// @throws DicomException when an attribute is missing, out of range, or the sizes overflow
	public static PixelFormat of(DataSet dataSet) throws DicomException {
		int columns = number(dataSet, Tag.Columns, 1, 0xFFFF);
		int rows = number(dataSet, Tag.Rows, 1, 0xFFFF);
		int frames = dataSet.text(Tag.NumberOfFrames).isEmpty() ? 1 : number(dataSet, Tag.NumberOfFrames, 1, Integer.MAX_VALUE);
		int samples = dataSet.text(Tag.SamplesPerPixel).isEmpty() ? 1 : number(dataSet, Tag.SamplesPerPixel, 1, 4);
		int allocated = number(dataSet, Tag.BitsAllocated, 1, 64);
		if (allocated != 1 && allocated % 8 != 0) {
			throw wrong(Tag.BitsAllocated, "is " + allocated + ", neither 1 nor a multiple of 8");
		}
		int stored = number(dataSet, Tag.BitsStored, 1, allocated);
		int highBit = dataSet.text(Tag.HighBit).isEmpty() ? stored - 1 : number(dataSet, Tag.HighBit, stored - 1, allocated - 1);
		boolean signed = number(dataSet, Tag.PixelRepresentation, 0, 1) == 1;
		String photometric = dataSet.text(Tag.PhotometricInterpretation);
		if (photometric.isEmpty()) {
			throw wrong(Tag.PhotometricInterpretation, "is missing");
		}
		PixelFormat format = new PixelFormat(columns, rows, frames, samples, photometric, allocated, stored, highBit, signed);
		try {
			format.frameBytes();
		} catch (ArithmeticException _) {
			throw new DicomException(Kind.LIMIT, -1, "A frame of " + columns + " × " + rows + " pixels of " + samples + " × " + allocated
					+ " bits is larger than Java can hold in one piece");
		}
		return format;
	}

	/// Bytes of one frame, uncompressed.
	public int frameBytes() {
		int samples = Math.multiplyExact(Math.multiplyExact(columns, rows), samplesPerPixel);
		return bitsAllocated == 1 ? samples / 8 + (samples % 8 == 0 ? 0 : 1) : Math.multiplyExact(samples, bitsAllocated / 8);
	}

	/// Whether each pixel is one grey value.
	public boolean isMonochrome() {
		return samplesPerPixel == 1 && photometricInterpretation.startsWith("MONOCHROME");
	}

	private static int number(DataSet dataSet, int tag, int least, int greatest) throws DicomException {
		String text = dataSet.text(tag);
		if (text.isEmpty()) {
			throw wrong(tag, "is missing");
		}
		int value = dataSet.integer(tag).orElseThrow(() -> wrong(tag, "is \"" + text + "\", which is no number"));
		if (value < least || value > greatest) {
			throw wrong(tag, "is " + value + ", which is not from " + least + " to " + greatest);
		}
		return value;
	}

	private static DicomException wrong(int tag, String what) {
		return new DicomException(Kind.MALFORMED, -1, Dictionary.keyword(tag) + " " + Tag.format(tag) + " " + what);
	}
}
