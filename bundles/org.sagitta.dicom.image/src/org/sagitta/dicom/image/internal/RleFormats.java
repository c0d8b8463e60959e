package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// What RLE can hold.
final class RleFormats {
	private RleFormats() {
	}

	static void check(PixelFormat format) throws DicomException {
		int bits = format.bitsAllocated();
		if (bits % 8 != 0 && !(bits == 1 && format.samplesPerPixel() == 1)) {
			throw Problem.unsupported("RLE holds whole bytes, not " + format.samplesPerPixel() + " samples of " + bits + " bits");
		}
		if (RleHeader.segments(format) > RleHeader.MOST_SEGMENTS) {
			throw Problem.unsupported("RLE has at most " + RleHeader.MOST_SEGMENTS + " segments, and " + format.samplesPerPixel()
					+ " samples of " + bits + " bits need " + RleHeader.segments(format));
		}
	}
}
