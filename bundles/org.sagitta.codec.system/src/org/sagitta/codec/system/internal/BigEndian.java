package org.sagitta.codec.system.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Reads the numbers of a codestream's headers, none beyond its end.
/// @param from where the codestream begins
/// @param to where it ends
record BigEndian(byte[] bytes, int from, int to) {
	int u8(int at) throws DicomException {
		need(at, 1);
		return bytes[at] & 0xFF;
	}

	int u16(int at) throws DicomException {
		need(at, 2);
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}

	long u32(int at) throws DicomException {
		return (long) u16(at) << 16 | u16(at + 2);
	}

	/// The length of the marker segment whose length field is here; all of it is there.
	int segment(int at) throws DicomException {
		int length = u16(at);
		if (length < 2) {
			throw new DicomException(Kind.MALFORMED, -1, "A marker segment at byte " + (at - from) + " of the codestream says that it has "
					+ length + " bytes");
		}
		need(at, length);
		return length;
	}

	private void need(int at, int count) throws DicomException {
		if (at < from || count > to - at) {
			throw new DicomException(Kind.TRUNCATED, -1, "The codestream ends after " + (to - from) + " bytes, within its headers");
		}
	}
}
