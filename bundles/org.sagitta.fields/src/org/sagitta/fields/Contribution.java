package org.sagitta.fields;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Level;

/// What some instances say of their series, study and patient: for each field the distinct values so far. Immutable in use:
/// [RuleSet] makes new ones. An index keeps one for each series, so that a removal can merge what is left anew.
/// @param values for each level, the values by field; a field without a value is not there
public record Contribution(Map<Level, Map<String, List<String>>> values) {
	/// Nothing said yet.
	public static final Contribution EMPTY = new Contribution(Map.of());

	/// The values of one level by field.
	public Map<String, List<String>> of(Level level) {
		return values.getOrDefault(level, Map.of());
	}

	/// What a table shows for one level: several values separated by ", ".
	public Map<String, String> display(Level level) {
		var result = new TreeMap<String, String>();
		of(level).forEach((field, list) -> result.put(field, String.join(", ", list)));
		return result;
	}

	/// Collects a contribution, field by field.
	static final class Builder {
		private final EnumMap<Level, Map<String, List<String>>> values = new EnumMap<>(Level.class);

		Builder add(Level level, String field, List<String> list) {
			if (!list.isEmpty()) {
				values.computeIfAbsent(level, _ -> new TreeMap<>()).put(field, List.copyOf(new LinkedHashSet<>(list)));
			}
			return this;
		}

		Contribution build() {
			return values.isEmpty() ? EMPTY : new Contribution(values);
		}
	}
}
