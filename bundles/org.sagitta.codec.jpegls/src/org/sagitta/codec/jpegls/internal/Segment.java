package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The parameters of a marker segment, read one after the other and never past its end.
final class Segment {
	private final byte[] data;
	private final String name;
	private final int end;
	private int at;

	/// @param at where the segment's length is
	Segment(byte[] data, int at, String name) throws DicomException {
		this.data = data;
		this.name = name;
		this.at = at;
		int length = at + 2 <= data.length ? (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF : data.length;
		if (length > data.length - at) {
			throw new DicomException(Kind.TRUNCATED, at, "The JPEG-LS data end within the segment " + name + " at byte " + at);
		}
		if (length < 2) {
			throw malformed("has a length of " + length);
		}
		end = at + length;
		this.at = at + 2;
	}

	int end() {
		return end;
	}

	int left() {
		return end - at;
	}

	int byteValue() throws DicomException {
		if (at == end) {
			throw malformed("is too short");
		}
		return data[at++] & 0xFF;
	}

	int word() throws DicomException {
		return byteValue() << 8 | byteValue();
	}

	DicomException malformed(String what) {
		return new DicomException(Kind.MALFORMED, at, "The JPEG-LS segment " + name + " near byte " + at + " " + what);
	}

	DicomException unsupported(String what) {
		return new DicomException(Kind.UNSUPPORTED, at, "The JPEG-LS segment " + name + " near byte " + at + " " + what);
	}
}
