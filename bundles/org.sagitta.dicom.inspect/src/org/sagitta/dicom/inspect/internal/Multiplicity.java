package org.sagitta.dicom.inspect.internal;

/// Numbers of values as the dictionary writes them: `2`, `1-3`, `1-n`, `3-3n` (any multiple of 3).
final class Multiplicity {
	private Multiplicity() {
	}

	static boolean allows(String text, int count) {
		int dash = text.indexOf('-');
		int least = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
		if (count < least || dash < 0) {
			return count == least;
		}
		String most = text.substring(dash + 1);
		if (!most.endsWith("n")) {
			return count <= Integer.parseInt(most);
		}
		return most.length() == 1 || count % Integer.parseInt(most.substring(0, most.length() - 1)) == 0;
	}
}
