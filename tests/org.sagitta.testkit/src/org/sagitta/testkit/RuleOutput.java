package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Asks a rule and writes down what it sets, refusing what it may not.
final class RuleOutput implements FieldValues {
	private final DisplayedFieldRule rule;
	private final boolean aggregates;
	private final Map<String, String> set = new TreeMap<>();

	private RuleOutput(DisplayedFieldRule rule, boolean aggregates) {
		this.rule = rule;
		this.aggregates = aggregates;
	}

	/// What the rule sets for an instance, by level and field.
	static Map<String, String> of(DisplayedFieldRule rule, TagValues tags) {
		TagSet declared = rule.tags();
		var output = new RuleOutput(rule, false);
		rule.instance(tag -> {
			assertTrue(declared.contains(tag), () -> "reads a tag that it has not declared: " + Tag.format(tag));
			return tags.get(tag);
		}, output);
		return output.set;
	}

	/// What the rule sets for a row.
	static Map<String, String> of(DisplayedFieldRule rule, Level level, Aggregates below) {
		var output = new RuleOutput(rule, true);
		rule.aggregate(level, below, output);
		output.set.keySet().forEach(key -> assertTrue(key.startsWith(level + " "), () -> "computes " + key + " when asked for a " + level));
		return output.set;
	}

	@Override
	public void set(Level level, String name, String value) {
		List<Field> found = rule.fields().stream().filter(field -> field.level() == level && field.name().equals(name)).toList();
		assertTrue(!found.isEmpty(), () -> "sets a field that it has not declared: " + name + " of level " + level);
		assertTrue(aggregates == (found.getFirst().merge() == Merge.AGGREGATE), () -> name + " is declared as " + found.getFirst().merge()
				+ " but set from " + (aggregates ? "what is below a row" : "an instance"));
		if (value != null && !value.isBlank()) {
			set.putIfAbsent(level + " " + name, value);
		}
	}
}
