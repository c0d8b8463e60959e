package org.sagitta.fuzz;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.dicom.VR;
import org.sagitta.dicom.internal.CharacterSet;

/// Decodes text: the first two bytes choose one or two declared terms (PS3.3 section C.12.1.1.2), the third the representation.
public final class CharacterSetTarget {
	private static final List<String> TERMS = List.of("", "ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110", "ISO_IR 144", "ISO_IR 127",
			"ISO_IR 126", "ISO_IR 138", "ISO_IR 148", "ISO_IR 203", "ISO_IR 13", "ISO_IR 166", "ISO_IR 192", "GB18030", "GBK", "ISO 2022 IR 6",
			"ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 13", "ISO 2022 IR 87", "ISO 2022 IR 159", "ISO 2022 IR 149", "ISO 2022 IR 58",
			"ISO 2022 IR 166", "UNKNOWN");
	private static final VR[] REPRESENTATIONS = { VR.PN, VR.LO, VR.UT };
	private static final int HEADER = 3;

	private CharacterSetTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		if (input.length < HEADER) {
			return;
		}
		List<String> terms = Stream.of(input[0], input[1]).map(b -> TERMS.get((b & 0xFF) % TERMS.size())).toList();
		CharacterSet set = CharacterSet.of(terms.getLast().isEmpty() ? List.of(terms.getFirst()) : terms);
		VR vr = REPRESENTATIONS[(input[2] & 0xFF) % REPRESENTATIONS.length];
		String text = set.decode(vr, Arrays.copyOfRange(input, HEADER, input.length));
		Hostile.check(text.length() <= input.length, "the text has more characters than there were bytes");
		if (set.canEncode(text)) {
			Hostile.check(encodedAndDecoded(set, vr, text).equals(text), "the text is another one after encoding");
		}
	}

	private static String encodedAndDecoded(CharacterSet set, VR vr, String text) {
		try {
			return set.decode(vr, set.encode(vr, text));
		} catch (CharacterCodingException e) {
			throw new AssertionError("canEncode is wrong", e);
		}
	}
}
