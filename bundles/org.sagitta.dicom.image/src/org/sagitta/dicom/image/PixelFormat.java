package org.sagitta.dicom.image;

import java.io.IOException;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.internal.ImageTag;
import org.sagitta.dicom.image.internal.Problem;
import org.sagitta.dicom.image.internal.Reading;

/// The Image Pixel module's attributes (PS3.3 section C.7.6.3), checked. Floating-point pixel data count as signed, with all
/// bits stored.
/// @param planarConfiguration of uncompressed pixel data: 0 when the samples of a pixel lie together, 1 when the planes follow
///        each other; of no meaning for compressed ones
public record PixelFormat(int columns, int rows, int frames, int samplesPerPixel, String photometricInterpretation,
		int planarConfiguration, int bitsAllocated, int bitsStored, int highBit, boolean signed) {
	/// @throws DicomException UNSUPPORTED when the data set has no image; else when an attribute is missing, out of range, or the
	///         sizes overflow
	public static PixelFormat of(DataSet dataSet) throws IOException {
		return Reading.checked(() -> read(dataSet));
	}

	private static PixelFormat read(DataSet dataSet) throws DicomException {
		boolean floating = dataSet.contains(ImageTag.FloatPixelData) || dataSet.contains(ImageTag.DoubleFloatPixelData);
		if (!floating && !dataSet.contains(Tag.PixelData) && (dataSet.text(Tag.Columns).isEmpty() || dataSet.text(Tag.Rows).isEmpty())) {
			throw Problem.noImage("Columns " + Tag.format(Tag.Columns) + " or Rows " + Tag.format(Tag.Rows));
		}
		int columns = number(dataSet, Tag.Columns, 1, 0xFFFF);
		int rows = number(dataSet, Tag.Rows, 1, 0xFFFF);
		int frames = dataSet.text(Tag.NumberOfFrames).isEmpty() ? 1 : number(dataSet, Tag.NumberOfFrames, 1, Integer.MAX_VALUE);
		int samples = dataSet.text(Tag.SamplesPerPixel).isEmpty() ? 1 : number(dataSet, Tag.SamplesPerPixel, 1, 4);
		int allocated = number(dataSet, Tag.BitsAllocated, 1, 64);
		if (allocated != 1 && allocated != 12 && allocated % 8 != 0) {
			throw wrong(Tag.BitsAllocated, "is " + allocated + ", neither 1 nor 12 nor a multiple of 8");
		}
		int stored = floating ? allocated : number(dataSet, Tag.BitsStored, 1, allocated);
		int highBit = floating || dataSet.text(Tag.HighBit).isEmpty() ? stored - 1
				: number(dataSet, Tag.HighBit, stored - 1, allocated - 1);
		boolean signed = floating || number(dataSet, Tag.PixelRepresentation, 0, 1) == 1;
		String photometric = dataSet.text(Tag.PhotometricInterpretation);
		if (photometric.isEmpty()) {
			throw wrong(Tag.PhotometricInterpretation, "is missing");
		}
		int planar = samples == 1 || dataSet.text(Tag.PlanarConfiguration).isEmpty() ? 0 : number(dataSet, Tag.PlanarConfiguration, 0, 1);
		PixelFormat format = new PixelFormat(columns, rows, frames, samples, photometric, planar, allocated, stored, highBit, signed);
		try {
			(allocated == 12 ? format.allocated(16) : format).frameBytes();
		} catch (ArithmeticException _) {
			throw new DicomException(Kind.LIMIT, -1, "A frame of " + columns + " × " + rows + " pixels of " + samples + " × " + allocated
					+ " bits is larger than Java can hold in one piece");
		}
		return format;
	}

	/// The format of samples that were decoded: the same, but for the colours that they are in and the order, which is by pixel.
	public PixelFormat decoded(String photometric) {
		return new PixelFormat(columns, rows, frames, samplesPerPixel, photometric, 0, bitsAllocated, bitsStored, highBit, signed);
	}

	/// The same with other bits allocated, for samples that were packed or unpacked.
	public PixelFormat allocated(int bits) {
		return new PixelFormat(columns, rows, frames, samplesPerPixel, photometricInterpretation, planarConfiguration, bits, bitsStored,
				highBit, signed);
	}

	/// Samples of one frame.
	public long samples() {
		return (long) columns * rows * samplesPerPixel;
	}

	/// Bytes of one frame, uncompressed, every sample of it there.
	/// @throws ArithmeticException when that is more than an `int` holds, which [#of] has made sure it is not
	public int frameBytes() {
		return Math.toIntExact((samples() * bitsAllocated + 7) / 8);
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
