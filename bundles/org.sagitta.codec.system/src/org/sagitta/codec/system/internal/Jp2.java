package org.sagitta.codec.system.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The boxes of a JP2 file (ITU-T T.800 annex I). They do not belong into DICOM (PS3.5 section A.4.4), yet some writers leave
/// them around the codestream; what they say of colours is not looked at, as the data set says it.
final class Jp2 {
	private static final byte[] SIGNATURE = { 0, 0, 0, 12, 'j', 'P', ' ', ' ', '\r', '\n', (byte) 0x87, '\n' };
	private static final long CODESTREAM = 0x6A703263;

	private Jp2() {
	}

	/// The codestream in the first codestream box, or all bytes when they are no JP2 file.
	static BigEndian codestream(byte[] bytes) throws DicomException {
		BigEndian in = new BigEndian(bytes, 0, bytes.length);
		if (bytes.length < SIGNATURE.length || Arrays.mismatch(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length) >= 0) {
			return in;
		}
		int at = SIGNATURE.length;
		while (at < bytes.length) {
			long length = in.u32(at);
			int header = 8;
			if (length == 1) {
				length = in.u32(at + 8) << 32 | in.u32(at + 12);
				header = 16;
			} else if (length == 0) {
				length = bytes.length - at;
			}
			if (length < header || length > bytes.length - at) {
				throw new DicomException(Kind.MALFORMED, -1, "A box at byte " + at + " of the JP2 file has " + length + " bytes, and "
						+ (bytes.length - at) + " are left");
			}
			if (in.u32(at + 4) == CODESTREAM) {
				return new BigEndian(bytes, at + header, at + (int) length);
			}
			at += (int) length;
		}
		throw new DicomException(Kind.MALFORMED, -1, "The JP2 file has no codestream");
	}
}
