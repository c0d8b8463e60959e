package org.sagitta.fields;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;

/// What a rule says of itself, asked once.
/// @param options those that somebody has set, "" for the rule's own
record Declared(DisplayedFieldRule rule, String name, int version, String options, TagSet tags, List<Field> fields) {
	/// @throws RuntimeException whatever the rule throws
	static Declared of(DisplayedFieldRule given, Map<String, String> options) {
		String name = Objects.requireNonNull(given.name(), "the rule has no name");
		String set = options.getOrDefault(name, "");
		if (set.equals(given.options())) {
			set = "";
		}
		DisplayedFieldRule rule = set.isEmpty() ? given : Objects.requireNonNull(given.withOptions(set), "no rule for other options");
		if (!name.equals(rule.name())) {
			throw new IllegalArgumentException("the rule is named " + rule.name() + " with other options");
		}
		List<Field> fields = List.copyOf(rule.fields());
		if (fields.stream().anyMatch(field -> field.level() == Level.INSTANCE)) {
			throw new IllegalArgumentException("instances have no displayed fields");
		}
		return new Declared(rule, name, rule.version(), set, Objects.requireNonNull(rule.tags(), "the rule names no tags"), fields);
	}

	/// A name to call a rule by whose own name may not be had.
	static String nameOf(DisplayedFieldRule rule) {
		try {
			String name = rule.name();
			return name == null ? rule.getClass().getName() : name;
		} catch (RuntimeException | LinkageError _) {
			return rule.getClass().getName();
		}
	}

	boolean declares(Field field) {
		for (Field each : fields) {
			if (each.level() == field.level() && each.name().equals(field.name())) {
				return true;
			}
		}
		return false;
	}

	/// Of one length however many rules there are, since every series keeps it.
	static String generation(Collection<Declared> rules) {
		String all = rules.stream().map(rule -> rule.name + '\n' + rule.version + '\n' + rule.options).sorted()
				.collect(Collectors.joining("\n\n"));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}
}
