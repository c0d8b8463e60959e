package org.sagitta.dicom.inspect.internal;

/// `*` for any characters, `?` for one, in time that grows with the two lengths at most multiplied.
public final class Wildcards {
	private Wildcards() {
	}

	/// Whether a pattern fits a text from beginning to end.
	public static boolean match(String pattern, String text) {
		int p = 0;
		int star = -1;
		int resumed = 0;
		int t = 0;
		while (t < text.length()) {
			if (p < pattern.length() && pattern.charAt(p) == '*') {
				star = p++;
				resumed = t;
			} else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
				p++;
				t++;
			} else if (star >= 0) {
				p = star + 1;
				t = ++resumed;
			} else {
				return false;
			}
		}
		while (p < pattern.length() && pattern.charAt(p) == '*') {
			p++;
		}
		return p == pattern.length();
	}
}
