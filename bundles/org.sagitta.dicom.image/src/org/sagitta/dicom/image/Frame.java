package org.sagitta.dicom.image;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.internal.StoredValues;

/// One frame, decoded: the samples of each pixel together, row by row from the top left, each in `bitsAllocated` bits, little
/// endian. Bits outside of the stored ones have no meaning. Single bits are packed from the lowest bit of each byte up, as
/// PS3.5 section 8.1.1 has them, the frame's first one in the first byte.
/// @param format of these samples: their photometric interpretation may differ from that of the compressed ones, and their
///        planar configuration is 0
/// @param samples [PixelFormat#frameBytes] bytes
public record Frame(PixelFormat format, byte[] samples) {
	public Frame {
		if (samples.length != format.frameBytes()) {
			throw new IllegalArgumentException(samples.length + " bytes for a frame of " + format.frameBytes());
		}
	}

	/// The stored value of each sample: sign-extended, bits outside of Bits Stored removed.
	/// @throws DicomException UNSUPPORTED when a value is none of an `int`
	public int[] values() throws DicomException {
		return StoredValues.ints(this);
	}

	/// As [#values], of samples of any width. Integers beyond 53 bits are rounded.
	public double[] decimals() throws DicomException {
		return StoredValues.doubles(this);
	}
}
