package org.sagitta.fields;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;

/// The rules of one moment, working together. A rule that throws is left out from then on. Any thread; a rule is called by
/// one thread at a time.
public final class RuleSet {
	private static final Logger LOG = System.getLogger("org.sagitta.fields");

	private final List<DisplayedFieldRule> rules;
	private final Map<Level, Map<String, Field>> fields = new HashMap<>();
	private final Map<String, String> failures = new ConcurrentHashMap<>();
	private final String generation;
	private final TagSet tags;

	/// @param rules in the order in which they are asked; a second rule of the same name is left out
	public RuleSet(Collection<? extends DisplayedFieldRule> rules) {
		var byName = new LinkedHashMap<String, DisplayedFieldRule>();
		for (DisplayedFieldRule rule : rules) {
			if (byName.putIfAbsent(rule.name(), rule) != null) {
				LOG.log(Logger.Level.WARNING, "A second displayed-field rule named {0} is left out", rule.name());
			}
		}
		this.rules = List.copyOf(byName.values());
		for (DisplayedFieldRule rule : this.rules) {
			for (Field field : rule.fields()) {
				fields.computeIfAbsent(field.level(), _ -> new LinkedHashMap<>()).merge(field.name(), field, RuleSet::joined);
			}
		}
		tags = this.rules.stream().map(DisplayedFieldRule::tags).reduce(TagSet.of(), TagSet::plus);
		generation = this.rules.stream().map(r -> r.name() + '/' + r.version()).sorted().collect(Collectors.joining(";"));
	}

	/// Names and versions of the rules: what was computed under another generation is stale.
	public String generation() {
		return generation;
	}

	/// The tags that the rules read.
	public TagSet tags() {
		return tags;
	}

	/// The fields of a level, as the rule that was asked first declared them.
	public Collection<Field> fields(Level level) {
		return List.copyOf(fields.getOrDefault(level, Map.of()).values());
	}

	/// Why rules were left out, by name.
	public Map<String, String> failures() {
		return Map.copyOf(failures);
	}

	/// What one instance says.
	public Contribution instance(TagValues values) {
		var result = new Contribution.Builder();
		var all = new HashMap<Field, String>();
		for (DisplayedFieldRule rule : rules) {
			run(rule, out -> rule.instance(values, out), (field, value) -> all.merge(field, value, (first, next) -> meant(field, first) ? first : next));
		}
		all.forEach((field, value) -> result.add(field.level(), field.name(), List.of(value)));
		return result.build();
	}

	/// Both together, `first` having come first. Associative: batches may be merged in any grouping.
	public Contribution merge(Contribution first, Contribution next) {
		if (first.values().isEmpty() || next.values().isEmpty() || first.equals(next)) {
			return first.values().isEmpty() ? next : first;
		}
		var result = new Contribution.Builder();
		for (Level level : Level.values()) {
			var names = new TreeSet<>(first.of(level).keySet());
			names.addAll(next.of(level).keySet());
			Map<String, Field> declared = fields.getOrDefault(level, Map.of());
			for (String name : names) {
				Field field = declared.get(name);
				if (field != null) {
					result.add(level, name, Merging.merge(field, first.of(level).getOrDefault(name, List.of()), next.of(level).getOrDefault(name, List.of())));
				}
			}
		}
		return result.build();
	}

	/// The fields that are computed from what is below a row.
	public Map<String, String> aggregate(Level level, Aggregates below) {
		var result = new TreeMap<String, String>();
		for (DisplayedFieldRule rule : rules) {
			run(rule, out -> rule.aggregate(level, below, out), (field, value) -> {
				if (field.level() == level) {
					result.putIfAbsent(field.name(), value);
				}
			});
		}
		return result;
	}

	private void run(DisplayedFieldRule rule, Consumer<FieldValues> call, java.util.function.BiConsumer<Field, String> sink) {
		if (failures.containsKey(rule.name())) {
			return;
		}
		try {
			synchronized (rule) {
				call.accept((level, name, value) -> {
					Field field = fields.getOrDefault(level, Map.of()).get(name);
					if (field == null) {
						throw new IllegalArgumentException("the rule has not declared the field " + name + " of level " + level);
					}
					if (value != null && !value.isBlank()) {
						sink.accept(field, value.strip());
					}
				});
			}
		} catch (RuntimeException | LinkageError e) {
			failures.put(rule.name(), e.toString());
			LOG.log(Logger.Level.ERROR, "The displayed-field rule " + rule.name() + " fails and is left out until its bundle comes again", e);
		}
	}

	private static boolean meant(Field field, String value) {
		return !field.placeholders().contains(value);
	}

	private static Field joined(Field first, Field other) {
		Set<String> placeholders = new TreeSet<>(first.placeholders());
		placeholders.addAll(other.placeholders());
		return new Field(first.level(), first.name(), first.title(), first.type(), first.merge(), placeholders, first.visible(), first.order());
	}

	/// The rules, in order.
	public List<String> names() {
		return new ArrayList<>(rules.stream().map(DisplayedFieldRule::name).toList());
	}
}
