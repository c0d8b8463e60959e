package org.sagitta.dicom.internal;

import java.io.IOException;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.VR;

/// Tells a data set without preamble and mark from any other file: it must begin with two elements that make sense.
final class BareDataSet {
	/// Longer than the first elements ever are, the identifying ones.
	private static final int LONGEST = 1024;

	private BareDataSet() {
	}

	/// Whether one begins at the input's position, which stays, in the input's byte order.
	static boolean isAt(Input input) throws IOException {
		long start = input.position();
		int group = input.has(8) ? input.peekShort(0) : -1;
		if (group != 0x0002 && group != 0x0008) {
			return false;
		}
		ElementHeader header = new ElementHeader();
		boolean explicit = Parser.looksExplicit(input);
		boolean sensible = isSensible(input, header, explicit);
		if (sensible) {
			int first = header.tag;
			input.skip(header.size + header.length);
			sensible = input.position() == input.size()
					|| isSensible(input, header, explicit) && Integer.compareUnsigned(first, header.tag) < 0;
		}
		input.position(start);
		return sensible;
	}

	private static boolean isSensible(Input input, ElementHeader header, boolean explicit) throws IOException {
		if (!header.peek(input, explicit) || header.oddity != null || header.length < 0 || header.length > LONGEST
				|| input.position() + header.size + header.length > input.size()) {
			return false;
		}
		if ((header.tag & 0xFFFF) == 0) {
			return header.length == 4;
		}
		VR known = Dictionary.element(header.tag).map(Dictionary.Entry::vr).orElse(null);
		return known != null && (!explicit || header.vr == known || header.vr == VR.UN);
	}
}
