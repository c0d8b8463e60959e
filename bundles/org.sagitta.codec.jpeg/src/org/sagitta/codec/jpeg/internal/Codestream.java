package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.DicomException;

/// The bytes of a codestream and the place that has been reached between its marker segments.
final class Codestream {
	private final byte[] data;
	private int position;

	Codestream(byte[] data) {
		this.data = data;
	}

	byte[] data() {
		return data;
	}

	int position() {
		return position;
	}

	void position(int position) {
		this.position = position;
	}

	/// The next marker's code, or -1 at the end. Fill bytes 0xFF (ITU-T T.81 section B.1.1.2) are passed over, and so is whatever
	/// else lies before the marker, as all decoders do: encoders have left bytes at the end of a scan.
	int nextMarker() {
		while (position < data.length - 1) {
			int code = data[position + 1] & 0xFF;
			if (data[position] == (byte) 0xFF && code != 0 && code != 0xFF) {
				position += 2;
				return code;
			}
			position++;
		}
		position = data.length;
		return -1;
	}

	/// The parameters of the marker just read; the place moves behind them.
	Segment segment(int marker) throws DicomException {
		if (data.length - position < 2) {
			throw Damage.truncated("ends after the marker " + Marker.name(marker));
		}
		int length = (data[position] & 0xFF) << 8 | data[position + 1] & 0xFF;
		if (length < 2) {
			throw Damage.malformed("has a segment " + Marker.name(marker) + " of length " + length + ", which is below 2");
		}
		if (length > data.length - position) {
			throw Damage.truncated("ends within the segment " + Marker.name(marker) + ": " + length + " bytes are announced, and "
					+ (data.length - position) + " are there");
		}
		int start = position + 2;
		position += length;
		return new Segment(data, start, position, marker);
	}
}
