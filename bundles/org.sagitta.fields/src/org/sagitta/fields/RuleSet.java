package org.sagitta.fields;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;

/// The rules of one moment, working together. A rule that throws is left out from then on. Any thread; a rule is called by
/// one thread at a time.
public final class RuleSet {
	/// A longer value is cut, with a sign.
	public static final int LONGEST = 250;
	private static final Logger LOG = System.getLogger("org.sagitta.fields");

	/// @param owner the rule that declared the field first, which merges it
	/// @param place among all fields
	private record Slot(Field field, Declared owner, int place) { }

	private final List<Declared> rules;
	private final Map<Level, Map<String, Slot>> slots = new EnumMap<>(Level.class);
	private final List<Slot> places = new ArrayList<>();
	private final Map<String, String> failures = new ConcurrentHashMap<>();
	private final String generation;
	private final TagSet tags;

	/// All rules as they come.
	/// @param rules in the order in which they are asked; a second rule of the same name is left out
	public RuleSet(Collection<? extends DisplayedFieldRule> rules) {
		this(rules, Set.of(), Map.of());
	}

	/// @param rules in the order in which they are asked; a second rule of the same name is left out
	/// @param disabled the names of those that are not to work
	/// @param options JSON objects by the names of rules, for those that have others than their defaults
	public RuleSet(Collection<? extends DisplayedFieldRule> rules, Set<String> disabled, Map<String, String> options) {
		var byName = new LinkedHashMap<String, Declared>();
		for (DisplayedFieldRule rule : rules) {
			try {
				Declared declared = Declared.of(rule, options);
				if (!disabled.contains(declared.name()) && byName.putIfAbsent(declared.name(), declared) != null) {
					LOG.log(Logger.Level.WARNING, "A second displayed-field rule named {0} is left out", declared.name());
				}
			} catch (RuntimeException | LinkageError e) {
				failed(Declared.nameOf(rule), e);
			}
		}
		this.rules = List.copyOf(byName.values());
		for (Declared rule : this.rules) {
			for (Field field : rule.fields()) {
				declare(field, rule);
			}
		}
		tags = this.rules.stream().map(Declared::tags).reduce(TagSet.of(), TagSet::plus);
		generation = Declared.generation(this.rules);
	}

	private void declare(Field field, Declared rule) {
		Map<String, Slot> ofLevel = slots.computeIfAbsent(field.level(), _ -> new LinkedHashMap<>());
		Slot before = ofLevel.get(field.name());
		if (before == null) {
			var slot = new Slot(field, rule, places.size());
			places.add(slot);
			ofLevel.put(field.name(), slot);
		} else {
			var slot = new Slot(joined(before.field, field), before.owner, before.place);
			places.set(slot.place, slot);
			ofLevel.put(field.name(), slot);
		}
	}

	/// The first declaration counts, but what stands for nothing in one rule does so in all.
	private static Field joined(Field first, Field other) {
		Set<String> placeholders = new TreeSet<>(first.placeholders());
		placeholders.addAll(other.placeholders());
		return new Field(first.level(), first.name(), first.title(), first.type(), first.merge(), placeholders, first.visible(), first.order(),
				first.titles(), first.width());
	}

	/// Stands for the names, versions and options of the rules: what was computed under another generation is stale.
	public String generation() {
		return generation;
	}

	/// The tags that the rules read.
	public TagSet tags() {
		return tags;
	}

	/// The fields of a level, as the rule that was asked first declared them.
	public Collection<Field> fields(Level level) {
		return slots(level).values().stream().map(Slot::field).toList();
	}

	/// Whether a level has a field for which the same said by two series is more than said by one.
	public boolean addsUp(Level level) {
		return slots(level).values().stream().anyMatch(slot -> slot.field.merge().addsUp());
	}

	/// Why rules were left out, by name.
	public Map<String, String> failures() {
		return Map.copyOf(failures);
	}

	/// The rules, in order.
	public List<String> names() {
		return rules.stream().map(Declared::name).toList();
	}

	private Map<String, Slot> slots(Level level) {
		return slots.getOrDefault(level, Map.of());
	}

	/// What one instance says.
	public Contribution instance(TagValues values) {
		var all = new String[places.size()];
		for (Declared rule : rules) {
			run(rule, out -> rule.rule().instance(values, out), (slot, value) -> {
				String before = all[slot.place];
				if (before == null || slot.field.placeholders().contains(before) && !slot.field.placeholders().contains(value)) {
					all[slot.place] = value;
				}
			});
		}
		var result = new EnumMap<Level, Map<String, List<String>>>(Level.class);
		for (Slot slot : places) {
			if (all[slot.place] != null) {
				String value = Admitted.value(slot.field, all[slot.place]);
				if (!value.isEmpty()) {
					result.computeIfAbsent(slot.field.level(), _ -> new TreeMap<>()).put(slot.field.name(), List.of(value));
				}
			}
		}
		return result.isEmpty() ? Contribution.EMPTY : new Contribution(result);
	}

	/// Both together, `first` having come first. Associative: batches may be merged in any grouping.
	public Contribution merge(Contribution first, Contribution next) {
		if (first.values().isEmpty() || next.values().isEmpty()) {
			return first.values().isEmpty() ? next : first;
		}
		var result = new EnumMap<Level, Map<String, List<String>>>(Level.class);
		boolean same = true;
		for (Level level : Level.values()) {
			Map<String, List<String>> before = first.of(level);
			Map<String, List<String>> merged = merge(level, before, next.of(level));
			same &= merged == before;
			if (!merged.isEmpty()) {
				result.put(level, merged);
			}
		}
		return same ? first : new Contribution(result);
	}

	/// @return `first` itself where nothing changes, which is what most instances of a series do
	private Map<String, List<String>> merge(Level level, Map<String, List<String>> first, Map<String, List<String>> next) {
		Map<String, List<String>> result = null;
		for (var entry : next.entrySet()) {
			Slot slot = slots(level).get(entry.getKey());
			if (slot != null) {
				List<String> before = first.get(entry.getKey());
				List<String> after = merge(slot, before, entry.getValue());
				if (after != before) {
					result = result == null ? new TreeMap<>(first) : result;
					result.put(entry.getKey(), after);
				}
			}
		}
		return result == null ? first : result;
	}

	private List<String> merge(Slot slot, List<String> before, List<String> next) {
		if (before == null) {
			return next;
		}
		if (before.equals(next) && !slot.field.merge().addsUp()) {
			return before;
		}
		List<String> merged = Merging.merge(slot.field, before, next, (a, b) -> custom(slot, a, b));
		return merged.equals(before) ? before : merged;
	}

	private String custom(Slot slot, String first, String next) {
		DisplayedFieldRule rule = slot.owner.rule();
		if (failures.containsKey(slot.owner.name())) {
			return first;
		}
		try {
			synchronized (rule) {
				String merged = Admitted.text(rule.merge(slot.field, first, next));
				return merged.isEmpty() ? first : merged;
			}
		} catch (RuntimeException | LinkageError e) {
			failed(slot.owner.name(), e);
			return first;
		}
	}

	/// The fields that are computed from what is below a row.
	public Map<String, String> aggregate(Level level, Aggregates below) {
		var result = new TreeMap<String, String>();
		for (Declared rule : rules) {
			run(rule, out -> rule.rule().aggregate(level, below, out), (slot, value) -> {
				if (slot.field.level() == level) {
					result.putIfAbsent(slot.field.name(), value);
				}
			});
		}
		return result;
	}

	private void run(Declared rule, Consumer<FieldValues> call, BiConsumer<Slot, String> sink) {
		if (failures.containsKey(rule.name())) {
			return;
		}
		try {
			synchronized (rule.rule()) {
				call.accept((level, name, value) -> {
					Slot slot = slots(level).get(name);
					if (slot == null || slot.owner != rule && !rule.declares(slot.field)) {
						throw new IllegalArgumentException("the rule has not declared the field " + name + " of level " + level);
					}
					String text = Admitted.text(value);
					if (!text.isEmpty()) {
						sink.accept(slot, text);
					}
				});
			}
		} catch (RuntimeException | LinkageError e) {
			failed(rule.name(), e);
		}
	}

	private void failed(String rule, Throwable why) {
		failures.put(rule, why.toString());
		LOG.log(Logger.Level.ERROR, "The displayed-field rule " + rule + " fails and is left out until its bundle comes again", why);
	}
}
