package org.sagitta.dicom.inspect.internal;

import java.util.List;
import java.util.Set;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// The characters of text values: those that the representation allows, in the character set that was declared (PS3.5 section
/// 6.1, PS3.3 section C.12.1.1.2).
final class CharacterCheck {
	private static final int ESC = 0x1B;
	private static final Set<String> TERMS = Set.of("", "ISO_IR 6", "ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110",
			"ISO_IR 144", "ISO_IR 127", "ISO_IR 126", "ISO_IR 138", "ISO_IR 148", "ISO_IR 203", "ISO_IR 13", "ISO_IR 166", "ISO_IR 192",
			"GB18030", "GBK", "ISO 2022 IR 6", "ISO 2022 IR 100", "ISO 2022 IR 101", "ISO 2022 IR 109", "ISO 2022 IR 110",
			"ISO 2022 IR 144", "ISO 2022 IR 127", "ISO 2022 IR 126", "ISO 2022 IR 138", "ISO 2022 IR 148", "ISO 2022 IR 203",
			"ISO 2022 IR 13", "ISO 2022 IR 166", "ISO 2022 IR 87", "ISO 2022 IR 159", "ISO 2022 IR 149", "ISO 2022 IR 58");
	private final Findings findings;

	CharacterCheck(Findings findings) {
		this.findings = findings;
	}

	void check(Place place, Element element, byte[] bytes) {
		if (element.tag() == Tag.SpecificCharacterSet) {
			terms(place);
		}
		VR vr = element.vr();
		boolean beyondAscii = false;
		int control = -1;
		for (int i = 0; i < bytes.length; i++) {
			int b = bytes[i] & 0xFF;
			beyondAscii |= b >= 0x80;
			boolean padding = b == 0 && i == bytes.length - 1;
			if (control < 0 && b < 0x20 && !padding && !isAllowed(vr, b)) {
				control = b;
			}
		}
		if (control >= 0) {
			findings.error(place.path(element.tag()),
					String.format("has the control character 0x%02X, which %s does not allow", control, vr));
		}
		if (beyondAscii && !vr.usesCharacterSet()) {
			findings.error(place.path(element.tag()), "has characters beyond ASCII, which " + vr + " does not allow");
		} else if (vr.usesCharacterSet()) {
			decoded(place, element.tag(), beyondAscii, bytes);
		}
		if (vr == VR.UI && bytes[bytes.length - 1] == ' ') {
			findings.error(place.path(element.tag()), "is padded with a blank; a UID is padded with a zero");
		}
	}

	private void terms(Place place) {
		for (String term : place.dataSet().texts(Tag.SpecificCharacterSet)) {
			if (!TERMS.contains(term)) {
				findings.error(place.path(Tag.SpecificCharacterSet), "\"" + term + "\" is no character set of the standard");
			}
		}
	}

	private static boolean isAllowed(VR vr, int control) {
		return switch (control) {
			case ESC -> vr.usesCharacterSet();
			case '\t', '\n', '\f', '\r' -> vr == VR.ST || vr == VR.LT || vr == VR.UT;
			default -> false;
		};
	}

	private void decoded(Place place, int tag, boolean beyondAscii, byte[] bytes) {
		List<String> declared = declared(place);
		if (beyondAscii && declared.stream().allMatch(term -> term.isEmpty() || term.equals("ISO_IR 6") || term.equals("ISO 2022 IR 6"))) {
			findings.error(place.path(tag), "has characters beyond ASCII, and no character set is declared");
			return;
		}
		boolean replaced = place.dataSet().texts(tag).stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0 || text.indexOf('\u241B') >= 0);
		if (replaced && !hasReplacement(bytes)) {
			findings.error(place.path(tag), "has bytes that " + String.join("\\", declared) + " gives no meaning to");
		}
	}

	/// The mark for what cannot be decoded may be in a UTF-8 text itself.
	private static boolean hasReplacement(byte[] bytes) {
		for (int i = 0; i + 2 < bytes.length; i++) {
			if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
				return true;
			}
		}
		return false;
	}

	private static List<String> declared(Place place) {
		for (Place at = place; at != null; at = at.outer()) {
			DataSet dataSet = at.dataSet();
			if (dataSet.contains(Tag.SpecificCharacterSet)) {
				return dataSet.texts(Tag.SpecificCharacterSet);
			}
		}
		return List.of();
	}
}
