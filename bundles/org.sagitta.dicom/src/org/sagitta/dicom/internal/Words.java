package org.sagitta.dicom.internal;

/// The two orders of the bytes of a word.
final class Words {
	private Words() {
	}

	/// Turns each whole word around; what is left over at the end stays.
	static void turn(byte[] bytes, int count, int width) {
		for (int start = 0; start + width <= count; start += width) {
			for (int i = 0; i < width / 2; i++) {
				byte b = bytes[start + i];
				bytes[start + i] = bytes[start + width - 1 - i];
				bytes[start + width - 1 - i] = b;
			}
		}
	}

	static byte[] turned(byte[] bytes, int count, int width) {
		byte[] copy = bytes.clone();
		turn(copy, count, width);
		return copy;
	}
}
