package org.sagitta.ui.thumbnails.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Brings words into a few short lines.
public final class Lines {
	private static final String ELLIPSIS = "…";

	private final int width;
	private final ToIntFunction<String> measure;

	/// @param measure how wide a text is
	public Lines(int width, ToIntFunction<String> measure) {
		this.width = width;
		this.measure = measure;
	}

	/// Breaks between words, and in one that is too long for a line. What does not fit into the last line is cut.
	public List<String> of(String text, int most) {
		var lines = new ArrayList<String>();
		String rest = text.strip();
		while (lines.size() < most - 1 && !rest.isEmpty() && measure.applyAsInt(rest) > width) {
			int end = broken(rest);
			lines.add(rest.substring(0, end).strip());
			rest = rest.substring(end).strip();
		}
		if (!rest.isEmpty()) {
			lines.add(cut(rest));
		}
		return lines;
	}

	/// As much of a text as fits, with an ellipsis where something is missing.
	public String cut(String text) {
		return measure.applyAsInt(text) <= width ? text : text.substring(0, fitting(text, ELLIPSIS)).stripTrailing() + ELLIPSIS;
	}

	private int broken(String text) {
		int fits = Math.max(fitting(text, ""), text.offsetByCodePoints(0, 1));
		int space = text.lastIndexOf(' ', fits);
		return space > fits / 3 ? space : fits; // else a number alone would take a line
	}

	/// How many characters fit together with an ending.
	private int fitting(String text, String ending) {
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (measure.applyAsInt(text.substring(0, middle) + ending) <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low > 0 && low < text.length() && Character.isLowSurrogate(text.charAt(low)) ? low - 1 : low;
	}
}
