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
		tag = input.peekTag();
		if (tag >>> 16 == 0xFFFE || !explicit) {
			return implicit(input);
		}
		int first = input.peekByte(4);
		int second = input.peekByte(5);
		vr = VR.of(first, second).orElse(null);
		if (vr == null) {
			if (!isLetter(first) || !isLetter(second)) {
				oddity = "has no value representation, as if its transfer syntax were implicit";
				return implicit(input);
			}
			oddity = "has the unknown value representation " + (char) first + (char) second;
			vr = VR.UN;
		}
		// A representation that the standard may get some day has a long length, one that was damaged has what it had before.
		boolean known = oddity == null;
		if (known ? !vr.hasLongLength() : input.peekShort(6) != 0) {
			size = 8;
			length = input.peekShort(6);
			return true;
		}
		size = 12;
		if (!input.has(12)) {
			return false;
		}
		length(input.peekInt(8));
		return true;
	}

	private boolean implicit(Input input) {
		vr = null;
		size = 8;
		length(input.peekInt(4));
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
