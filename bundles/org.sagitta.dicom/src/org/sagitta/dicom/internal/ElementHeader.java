package org.sagitta.dicom.internal;

import java.io.IOException;

import org.sagitta.dicom.VR;

/// Reads the headers of elements, one after the other into the same object: nothing is allocated for what is skipped.
final class ElementHeader {
	static final int UNDEFINED = -1;

	int tag;
	/// As written; null for an item or delimiter, and where an implicit header did not need one yet.
	VR vr;
	/// From 0 to 2^32-2, or [#UNDEFINED].
	long length;
	int size;
	/// What is odd about this header, or null.
	String oddity;

	/// Looks at the header here, without moving.
	/// @return whether there are enough bytes for one
	boolean peek(Input input, boolean explicit) throws IOException {
		oddity = null;
		if (!input.has(8)) {
			return false;
		}
		// All eight bytes at once: this is done for each element of each file.
		long bytes = input.peekLong();
		boolean big = input.isBigEndian();
		tag = big ? (int) (bytes >>> 32) : Integer.rotateLeft((int) bytes, 16);
		int longLength = big ? (int) bytes : (int) (bytes >>> 32);
		if (!explicit || tag >>> 16 == 0xFFFE) {
			return implicit(longLength);
		}
		int first = (int) (bytes >>> (big ? 24 : 32)) & 0xFF;
		int second = (int) (bytes >>> (big ? 16 : 40)) & 0xFF;
		int shortLength = (int) (big ? bytes : bytes >>> 48) & 0xFFFF;
		vr = VR.of(first, second).orElse(null);
		if (vr == null) {
			if (!isLetter(first) || !isLetter(second)) {
				oddity = "has no value representation, as if its transfer syntax were implicit";
				return implicit(longLength);
			}
			oddity = "has the unknown value representation " + (char) first + (char) second;
			vr = VR.UN;
		}
		// A representation that the standard may get some day has a long length, one that was damaged has what it had before.
		boolean known = oddity == null;
		if (known ? !vr.hasLongLength() : shortLength != 0) {
			size = 8;
			length = shortLength;
			return true;
		}
		size = 12;
		if (!input.has(12)) {
			return false;
		}
		length(input.peekInt(8));
		return true;
	}

	private boolean implicit(int read) {
		vr = null;
		size = 8;
		length(read);
		return true;
	}

	private void length(int read) {
		length = read == -1 ? UNDEFINED : read & 0xFFFFFFFFL;
	}

	/// Some writers put question marks where they do not know the representation.
	private static boolean isLetter(int b) {
		return b >= 'A' && b <= 'Z' || b == '?';
	}
}
