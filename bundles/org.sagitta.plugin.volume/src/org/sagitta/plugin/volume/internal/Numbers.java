package org.sagitta.plugin.volume.internal;

import java.util.List;

import org.sagitta.dicom.TagValues;

/// Numbers from cached text.
final class Numbers {
	private Numbers() {
	}

	/// As many finite numbers as asked for, or null when they are not there.
	static double[] of(TagValues tags, int tag, int count) {
		List<String> texts = tags.texts(tag);
		if (texts.size() < count) {
			return null;
		}
		double[] result = new double[count];
		for (int i = 0; i < count; i++) {
			result[i] = of(texts.get(i));
			if (!Double.isFinite(result[i])) {
				return null;
			}
		}
		return result;
	}

	static double first(TagValues tags, int tag, double otherwise) {
		double value = of(tags.text(tag));
		return Double.isFinite(value) ? value : otherwise;
	}

	private static double of(String text) {
		try {
			return Double.parseDouble(text.strip());
		} catch (NumberFormatException _) {
			return Double.NaN;
		}
	}
}
