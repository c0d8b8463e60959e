package org.sagitta.dicom.inspect.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagPath.Step;

/// Reads the text of a path from left to right.
public final class PathParser {
	private static final int MOST_STEPS = 64;
	private final String text;
	private int at;

	public PathParser(String text) {
		this.text = text;
	}

	public TagPath parse() {
		List<Step> steps = new ArrayList<>();
		do {
			if (steps.size() == MOST_STEPS) {
				throw wrong("has more than " + MOST_STEPS + " steps");
			}
			steps.add(step());
		} while (accept('.'));
		if (at < text.length()) {
			throw wrong("has \"" + text.substring(at) + "\" where a dot or the end should be");
		}
		return new TagPath(steps);
	}

	private Step step() {
		if (text.startsWith("(", at) && text.startsWith(",\"", at + 5)) {
			int group = hex(text.substring(at + 1, at + 5));
			at += 7;
			String creator = quoted();
			if (!text.startsWith(",", at) || !text.startsWith(")", at + 3)) {
				throw wrong("must go on with the two last digits of the element, as in (0009,\"GEMS_IDEN_01\",01)");
			}
			int element = hex(text.substring(at + 1, at + 3));
			at += 4;
			if ((group & 1) == 0 || creator.isEmpty()) {
				throw wrong("names a creator, so the group must be odd and the creator not empty");
			}
			return new Step(group << 16 | element, creator, item());
		}
		int start = at;
		while (at < text.length() && ".[".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		String name = text.substring(start, at).strip();
		OptionalInt tag = Dictionary.tag(name);
		if (tag.isEmpty()) {
			throw wrong(name.isEmpty() ? "has an empty step"
					: "has \"" + name + "\", which is neither a tag nor a keyword of the dictionary");
		}
		return new Step(tag.getAsInt(), "", item());
	}

	private String quoted() {
		StringBuilder creator = new StringBuilder();
		while (at < text.length() && text.charAt(at) != '"') {
			if (text.charAt(at) == '\\') {
				at++;
			}
			if (at < text.length()) {
				creator.append(text.charAt(at++));
			}
		}
		if (!accept('"')) {
			throw wrong("has a creator without its closing quotation mark");
		}
		return creator.toString();
	}

	private int item() {
		if (!accept('[')) {
			return Step.NONE;
		}
		int end = text.indexOf(']', at);
		String number = end < 0 ? "" : text.substring(at, end).strip();
		if (!number.equals("*") && !number.matches("\\d{1,9}")) {
			throw wrong("has an item that is neither a number nor *");
		}
		at = end + 1;
		return number.equals("*") ? Step.ALL : Integer.parseInt(number);
	}

	private boolean accept(char c) {
		if (at < text.length() && text.charAt(at) == c) {
			at++;
			return true;
		}
		return false;
	}

	private int hex(String digits) {
		if (!digits.matches("\\p{XDigit}+")) {
			throw wrong("has \"" + digits + "\" in the place of hexadecimal digits");
		}
		return Integer.parseInt(digits, 16);
	}

	private IllegalArgumentException wrong(String what) {
		return new IllegalArgumentException("The path " + text + " " + what);
	}
}
