package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// All patients, studies and series in memory, and the snapshots of them. Only the writer's thread changes it; snapshots are
/// for everybody.
public final class Catalog {
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	private final Map<Level, Map<String, Item>> items = new EnumMap<>(Level.class);
	private final Map<Level, Map<String, Integer>> places = new EnumMap<>(Level.class);
	private final Map<Level, Integer> nextPlace = new EnumMap<>(Level.class);
	private final Map<Level, Table> tables = new EnumMap<>(Level.class);
	private final Map<Level, Set<Item>> dirty = new EnumMap<>(Level.class);
	private final Map<Level, Set<Integer>> emptied = new EnumMap<>(Level.class);
	private long generation;
	private int instances;
	private boolean changed;

	public Catalog() {
		clear();
	}

	/// Forgets everything, to be filled again from the engine.
	public void clear() {
		changed = true;
		instances = 0;
		for (Level level : LEVELS) {
			items.put(level, new HashMap<>());
			places.put(level, new ConcurrentHashMap<>());
			nextPlace.put(level, 0);
			tables.put(level, Table.EMPTY);
			dirty.put(level, new LinkedHashSet<>());
			emptied.put(level, new LinkedHashSet<>());
		}
	}

	public Optional<Item> find(Level level, String key) {
		return Optional.ofNullable(items.get(level).get(key));
	}

	public Collection<Item> all(Level level) {
		return List.copyOf(items.get(level).values());
	}

	/// @param parent the row above, null for a patient
	public Item add(Level level, long id, String key, Item parent, Map<String, String> attributes) {
		int place = nextPlace.merge(level, 1, Integer::sum) - 1;
		var item = new Item(level, id, key, parent, place, attributes);
		items.get(level).put(key, item);
		places.get(level).put(key, place);
		if (parent != null) {
			parent.children.add(item);
		}
		touch(item);
		return item;
	}

	/// Replaces what is known of a series' instances.
	/// @param computedBy the generation of the rules that made the contribution
	public void set(Item series, Contribution contribution, String computedBy, int count) {
		int more = count - series.instances;
		series.contribution = contribution;
		series.generation = computedBy;
		for (Item item = series; item != null; item = item.parent) {
			item.instances += more;
		}
		instances += more;
		touch(series);
	}

	/// Takes a row out that has nothing below any more.
	public void remove(Item item) {
		if (!item.children.isEmpty() || item.instances != 0) {
			throw new IllegalStateException(item.level + " is not empty");
		}
		items.get(item.level).remove(item.key);
		places.get(item.level).remove(item.key);
		dirty.get(item.level).remove(item);
		emptied.get(item.level).add(item.place);
		changed = true;
		if (item.parent != null) {
			item.parent.children.remove(item);
			touch(item.parent);
		}
	}

	/// Every row is to be computed anew at the next [#publish].
	public void touchAll() {
		changed = true;
		LEVELS.forEach(level -> dirty.get(level).addAll(items.get(level).values()));
	}

	/// Whether a new snapshot would show something else than the last one.
	public boolean hasChanged() {
		return changed;
	}

	private void touch(Item item) {
		changed = true;
		for (Item above = item; above != null; above = above.parent) {
			dirty.get(above.level).add(above);
		}
	}

	/// Computes the displayed fields of what has changed, from the bottom up, and publishes it all.
	/// @param numericFields fields that sort as numbers
	public Snapshot publish(RuleSet rules, Set<String> numericFields) {
		changed = false;
		var editors = new EnumMap<Level, Table.Editor>(Level.class);
		for (Level level : LEVELS.reversed()) {
			var editor = new Table.Editor(tables.get(level));
			emptied.get(level).forEach(place -> editor.set(place, null));
			for (Item item : dirty.get(level)) {
				compute(item, rules);
				editor.set(item.place, item.entry());
			}
			emptied.get(level).clear();
			dirty.get(level).clear();
			editors.put(level, editor);
		}
		editors.forEach((level, editor) -> tables.put(level, editor.table()));
		return new SnapshotView(++generation, Map.copyOf(tables), Map.copyOf(places), instances, numericFields);
	}

	private static void compute(Item item, RuleSet rules) {
		if (item.level != Level.SERIES) {
			item.contribution = item.children.stream().map(child -> child.contribution).reduce(Contribution.EMPTY, rules::merge);
		}
		var fields = new HashMap<>(rules.aggregate(item.level, new Below(item)));
		fields.putAll(item.contribution.display(item.level));
		item.fields = Map.copyOf(fields);
	}

	/// What a rule may know of the rows below one; those have been computed before.
	private record Below(Item item) implements org.sagitta.fields.Aggregates {
		@Override
		public int children() {
			return item.level == Level.SERIES ? item.instances : item.children.size();
		}

		@Override
		public int instances() {
			return item.instances;
		}

		@Override
		public List<String> childValues(String field) {
			var values = new ArrayList<String>();
			for (Item child : item.children) {
				String value = child.fields.getOrDefault(field, child.attribute(field));
				if (!value.isEmpty()) {
					values.add(value);
				}
			}
			return values;
		}
	}
}
