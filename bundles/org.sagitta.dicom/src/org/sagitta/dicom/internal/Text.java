package org.sagitta.dicom.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.VR;

/// Text values: taken apart, and freed of padding.
public final class Text {
	private Text() {
	}

	/// The values of a text element.
	public static List<String> split(VR vr, String text) {
		if (!vr.isMultiValued() || text.indexOf('\\') < 0) {
			String only = trim(vr, text, 0, text.length());
			return only.isEmpty() ? List.of() : List.of(only);
		}
		List<String> values = new ArrayList<>();
		int start = 0;
		for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', start)) {
			values.add(trim(vr, text, start, i));
			start = i + 1;
		}
		values.add(trim(vr, text, start, text.length()));
		return values;
	}

	/// The text without the delimiters at its end; by hand, for a regular expression takes time that grows with their square.
	public static String withoutEnd(String text, char delimiter) {
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == delimiter) {
			end--;
		}
		return text.substring(0, end);
	}

	/// Trailing blanks and zeros are padding; leading blanks count only in the long texts, UC, UR and names (PS3.5 table 6.2-1).
	private static String trim(VR vr, String text, int from, int to) {
		int start = from;
		int end = to;
		while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
			end--;
		}
		boolean leadingCounts = switch (vr) {
			case ST, LT, UT, UC, UR, PN -> true;
			default -> false;
		};
		while (!leadingCounts && start < end && text.charAt(start) == ' ') {
			start++;
		}
		return text.substring(start, end);
	}
}
