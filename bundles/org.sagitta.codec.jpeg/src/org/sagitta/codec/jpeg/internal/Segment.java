package org.sagitta.codec.jpeg.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// The parameters of one marker segment, read one after the other.
final class Segment {
	private final byte[] data;
	private int position;
	private final int end;
	private final int marker;

	Segment(byte[] data, int start, int end, int marker) {
		this.data = data;
		this.position = start;
		this.end = end;
		this.marker = marker;
	}

	int remaining() {
		return end - position;
	}

	int octet() throws DicomException {
		need(1);
		return data[position++] & 0xFF;
	}

	int word() throws DicomException {
		need(2);
		position += 2;
		return (data[position - 2] & 0xFF) << 8 | data[position - 1] & 0xFF;
	}

	/// Whether the segment goes on with these bytes.
	boolean startsWith(byte... expected) {
		return remaining() >= expected.length
				&& Arrays.equals(data, position, position + expected.length, expected, 0, expected.length);
	}

	void need(int bytes) throws DicomException {
		if (remaining() < bytes) {
			throw Damage.malformed("has a segment " + Marker.name(marker) + " that is " + (bytes - remaining()) + " bytes too short");
		}
	}

	void expectEnd() throws DicomException {
		if (remaining() != 0) {
			throw Damage.malformed("has a segment " + Marker.name(marker) + " that is " + remaining() + " bytes too long");
		}
	}
}
