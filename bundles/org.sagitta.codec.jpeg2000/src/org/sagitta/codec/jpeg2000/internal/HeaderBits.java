package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// The bits of a packet header: after a byte of ones comes a stuffed zero (ITU-T T.800 annex B.10.1).
final class HeaderBits {
	private final Input in;
	private int current;
	private int left;

	HeaderBits(Input in) {
		this.in = in;
	}

	int read() throws DicomException {
		if (left == 0) {
			left = current == 0xFF ? 7 : 8;
			current = in.u8();
		}
		return current >> --left & 1;
	}

	int read(int count) throws DicomException {
		int value = 0;
		for (int i = 0; i < count; i++) {
			value = value << 1 | read();
		}
		return value;
	}

	/// Ones before the next zero.
	int readOnes(int most) throws DicomException {
		int count = 0;
		while (read() == 1) {
			if (++count > most) {
				throw Faults.malformed("A packet header has a run of more than " + most + " ones");
			}
		}
		return count;
	}

	/// To the end of the header: the rest of the byte is padding, and so is the byte that a byte of ones needs behind it.
	void align() throws DicomException {
		if (current == 0xFF) {
			in.u8();
		}
		current = 0;
		left = 0;
	}
}
