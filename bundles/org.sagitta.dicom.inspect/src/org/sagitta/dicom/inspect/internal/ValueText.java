package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Values as a dump shows them: text in brackets, UIDs by name, numbers as they are, bytes and words in hexadecimal.
public final class ValueText {
	/// What is shown of a value unless all is asked for.
	private static final int LONGEST = 66;
	/// Text above this stays where it is: nobody reads it in a dump.
	private static final long LARGEST_TEXT = 16 << 20;
	private static final int CHUNK = 1 << 16;
	private static final String NOTHING = "(no value available)";
	private static final String MORE = "…";

	/// How many values there are, and how they are shown.
	/// @param text one line, complete only where it was asked for
	public record Shown(int multiplicity, String text) { }

	private ValueText() {
	}

	/// The value of an element that is neither a sequence nor encapsulated.
	public static Shown of(DataSet dataSet, Element element, boolean all) throws IOException {
		long length = ValueBytes.length(element.value());
		VR vr = element.vr();
		if (length == 0) {
			return new Shown(0, NOTHING);
		}
		if (vr.isBulk() || vr == VR.SQ) {
			return new Shown(1, hex(vr, element.value(), all));
		}
		if (length > LARGEST_TEXT) {
			return new Shown(1, "(" + length + " bytes)");
		}
		List<String> texts = dataSet.texts(element.tag());
		if (texts.isEmpty()) {
			// Padding only, or too few bytes for a number.
			return vr.isText() ? new Shown(0, "[]") : new Shown(0, hex(VR.OB, element.value(), all));
		}
		if (vr == VR.UI && texts.size() == 1) {
			Optional<String> name = uidKeyword(texts.getFirst());
			if (name.isPresent()) {
				return new Shown(1, "=" + name.get());
			}
		}
		String text = Printable.of(vr == VR.AT ? tags(texts) : String.join("\\", texts));
		String shown = all ? text : cut(text);
		return new Shown(texts.size(), vr.isText() ? "[" + shown + "]" : shown);
	}

	private static Optional<String> uidKeyword(String uid) {
		return Uids.isValid(uid) ? Dictionary.uidKeyword(uid) : Optional.empty();
	}

	private static String tags(List<String> texts) {
		return String.join("\\", texts.stream().map(text -> "(" + text.substring(0, 4) + "," + text.substring(4) + ")").toList());
	}

	private static String cut(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + MORE;
	}

	/// As many bytes or words as are to be shown.
	private static String hex(VR vr, Value value, boolean all) throws IOException {
		int width = Math.min(vr.width(), 8);
		long length = ValueBytes.length(value);
		int most = LONGEST / (2 * width + 1) * width;
		long wanted = all ? length : Math.min(length, most);
		if (wanted > Integer.MAX_VALUE / 8) {
			return "(" + length + " bytes, too many to be shown)";
		}
		StringBuilder text = new StringBuilder();
		for (long at = 0; at < wanted; at += CHUNK) {
			hex(ValueBytes.part(value, at, (int) Math.min(CHUNK, wanted - at)), width, text);
		}
		return wanted < length ? text.append(MORE).toString() : text.toString();
	}

	private static void hex(byte[] bytes, int width, StringBuilder text) {
		for (int start = 0; start < bytes.length; start += width) {
			if (!text.isEmpty()) {
				text.append('\\');
			}
			for (int i = Math.min(start + width, bytes.length) - 1; i >= start; i--) {
				text.append(Character.forDigit(bytes[i] >> 4 & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
			}
		}
	}
}
