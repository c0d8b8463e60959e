package org.sagitta.dicom.image;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;

/// The Image Pixel module's attributes (PS3.3 section C.7.6.3), checked.
public record PixelFormat(int columns, int rows, int frames, int samplesPerPixel, String photometricInterpretation,
		int bitsAllocated, int bitsStored, int highBit, boolean signed) {
	/// @throws DicomException when an attribute is missing, out of range, or the sizes overflow
	public static PixelFormat of(DataSet dataSet) throws DicomException { throw new UnsupportedOperationException(); }

	/// Bytes of one frame, uncompressed.
	public int frameBytes() { throw new UnsupportedOperationException(); }
}
