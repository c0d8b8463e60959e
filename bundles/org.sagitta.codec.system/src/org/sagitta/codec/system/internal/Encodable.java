package org.sagitta.codec.system.internal;

import java.util.List;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.PixelFormat;

/// Which frames the encoder takes (PS3.5 section 8.2.4): up to 16 stored bits at the low end of those allocated, grey values, palette
/// indices or three colours of full resolution.
final class Encodable {
	private static final List<String> COLOURS = List.of("RGB", "YBR_FULL");
	private static final int MOST_BITS = 16;

	private Encodable() {
	}

	/// @return whether the transfer syntax is the lossy one of the two
	/// @throws DicomException UNSUPPORTED when it is none of them, or the frame is not of that kind
	static boolean check(PixelFormat format, Compression compression) throws DicomException {
		String syntax = compression.transferSyntax();
		boolean isLossy = syntax.equals(Uids.JPEG_2000);
		if (!isLossy && !syntax.equals(Uids.JPEG_2000_LOSSLESS)) {
			throw unsupported("This encoder does not write the transfer syntax " + syntax);
		}
		int stored = format.bitsStored();
		if (stored < 1 || stored > MOST_BITS) {
			throw unsupported("Bits Stored is " + stored + ", not from 1 to " + MOST_BITS);
		}
		if (format.highBit() != stored - 1) {
			throw unsupported("High Bit is " + format.highBit() + ", not " + (stored - 1) + " as it must be for " + stored + " stored bits");
		}
		int samples = format.samplesPerPixel();
		String photometric = format.photometricInterpretation();
		if (samples != 1 && samples != 3) {
			throw unsupported("Samples per Pixel is " + samples + ", neither 1 nor 3");
		}
		if (samples == 3 && !COLOURS.contains(photometric)) {
			throw unsupported("Photometric Interpretation is " + photometric + ", none of " + COLOURS);
		}
		if (isLossy && photometric.equals("PALETTE COLOR")) {
			throw unsupported("Photometric Interpretation is PALETTE COLOR: indices that are a little off are other colours");
		}
		return isLossy;
	}

	private static DicomException unsupported(String what) {
		return new DicomException(Kind.UNSUPPORTED, -1, what);
	}
}
