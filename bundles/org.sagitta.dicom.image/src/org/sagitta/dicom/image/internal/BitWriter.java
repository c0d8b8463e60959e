package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.io.OutputStream;

/// Writes rows of bits one right after the other, from each byte's lowest bit up (PS3.5 section 8.1.1).
final class BitWriter {
	private final OutputStream out;
	private int pending;
	private int pendingBits;

	BitWriter(OutputStream out) {
		this.out = out;
	}

	void write(byte[] bits, long count) throws IOException {
		int whole = (int) (count / 8);
		int rest = (int) (count % 8);
		if (pendingBits == 0) {
			out.write(bits, 0, whole);
		} else {
			byte[] shifted = new byte[whole];
			for (int i = 0; i < whole; i++) {
				pending |= (bits[i] & 0xFF) << pendingBits;
				shifted[i] = (byte) pending;
				pending >>>= 8;
			}
			out.write(shifted, 0, whole);
		}
		if (rest > 0) {
			pending |= (bits[whole] & (1 << rest) - 1) << pendingBits;
			pendingBits += rest;
			if (pendingBits >= 8) {
				out.write(pending);
				pending >>>= 8;
				pendingBits -= 8;
			}
		}
	}

	/// Fills up the last byte.
	void end() throws IOException {
		if (pendingBits > 0) {
			out.write(pending);
		}
	}
}
