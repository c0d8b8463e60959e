package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// A stretch of bytes, read forward; whoever reads past its end learns what was cut off.
final class Input {
	private final byte[] bytes;
	private final int end;
	private final String what;
	private int position;

	/// @param what names the stretch in messages
	Input(byte[] bytes, int start, int end, String what) {
		this.bytes = bytes;
		this.position = start;
		this.end = end;
		this.what = what;
	}

	byte[] bytes() {
		return bytes;
	}

	int position() {
		return position;
	}

	int remaining() {
		return end - position;
	}

	void require(long count) throws DicomException {
		if (count > end - position) {
			throw new DicomException(Kind.TRUNCATED, position, "The " + what + " ends after " + (end - position) + " of " + count
					+ " bytes that are needed at byte " + position);
		}
	}

	int u8() throws DicomException {
		if (position >= end) {
			require(1);
		}
		return bytes[position++] & 0xFF;
	}

	int u16() throws DicomException {
		require(2);
		return u8() << 8 | u8();
	}

	long u32() throws DicomException {
		require(4);
		return (long) u16() << 16 | u16();
	}

	/// Whether these two bytes come next.
	boolean startsWith(int marker) {
		return end - position >= 2 && (bytes[position] & 0xFF) == marker >> 8 && (bytes[position + 1] & 0xFF) == (marker & 0xFF);
	}

	void skip(int count) throws DicomException {
		require(count);
		position += count;
	}

	/// The next bytes as a stretch of their own; this one goes on behind them.
	Input slice(int count, String name) throws DicomException {
		require(count);
		Input slice = new Input(bytes, position, position + count, name);
		position += count;
		return slice;
	}
}
