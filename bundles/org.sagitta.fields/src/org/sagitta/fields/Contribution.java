package org.sagitta.fields;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Level;

/// What some instances say of their series, study and patient: for each field the distinct values so far. Immutable in use:
/// [RuleSet] makes new ones. An index keeps one for each series, so that a removal can merge what is left anew.
/// @param values for each level, the values by field; a field without a value is not there. Values that contradict the first one
/// of a field that should be the same begin with a mark.
public record Contribution(Map<Level, Map<String, List<String>>> values) {
	/// Nothing said yet.
	public static final Contribution EMPTY = new Contribution(Map.of());

	/// UNIT SEPARATOR, which no value has: [RuleSet] takes it out.
	static final char MARK = '\u001F';

	/// The values of one level by field.
	public Map<String, List<String>> of(Level level) {
		return values.getOrDefault(level, Map.of());
	}

	/// What a table shows for one level: several values separated by ", ", of those that should be the same the first.
	public Map<String, String> display(Level level) {
		var result = new TreeMap<String, String>();
		of(level).forEach((field, list) -> result.put(field, list.size() == 1 || isContradicted(list) ? list.getFirst()
				: String.join(", ", list)));
		return result;
	}

	/// The fields of [Merge#EXPECT_SAME] of which instances gave different values, with these: the one that is shown, then up to
	/// eight others, or their beginnings, in the order of arrival.
	public Map<String, List<String>> conflicts(Level level) {
		var result = new TreeMap<String, List<String>>();
		of(level).forEach((field, list) -> {
			if (isContradicted(list)) {
				result.put(field, list.stream().map(Contribution::unmarked).toList());
			}
		});
		return result;
	}

	private static boolean isContradicted(List<String> list) {
		return list.size() > 1 && list.getLast().charAt(0) == MARK;
	}

	static String unmarked(String value) {
		return value.charAt(0) == MARK ? value.substring(1) : value;
	}
}
