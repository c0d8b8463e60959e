package org.sagitta.archive;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Contents of files.
final class Bytes {
	private Bytes() {
	}

	/// Does not pack.
	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/// The beginning of a Part 10 file, with a preamble of choice.
	static byte[] dicom(String preamble) {
		byte[] bytes = new byte[600];
		System.arraycopy(text(preamble), 0, bytes, 0, preamble.length());
		System.arraycopy(text("DICM"), 0, bytes, 128, 4);
		return bytes;
	}
}
