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

	private final UserData user;
	private final Orders orders = new Orders();

	/// @param user what is laid over the rows
	public Catalog(UserData user) {
		this.user = user;
		clear();
	}

	public UserData user() {
		return user;
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

	public int count(Level level) {
		return items.get(level).size();
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
			parent.add(item);
		}
		touch(item);
		return item;
	}

	/// Replaces what is known of a series' instances.
	/// @param computedBy the generation of the rules that made the contribution
	public void set(Item series, Contribution contribution, String computedBy, int count) {
		series.setContribution(contribution);
		counted(series, computedBy, count);
	}

	/// A series as the index has it.
	public void load(Item series, byte[] contribution, String computedBy, int count) {
		series.setContribution(contribution);
		counted(series, computedBy, count);
	}

	private void counted(Item series, String computedBy, int count) {
		int more = count - series.instances;
		series.generation = computedBy.intern();
		for (Item item = series; item != null; item = item.parent) {
			item.instances += more;
		}
		instances += more;
		touch(series);
	}

	/// Takes a row out that has nothing below any more.
	public void remove(Item item) {
		if (!item.children().isEmpty() || item.instances != 0) {
			throw new IllegalStateException(item.level + " is not empty");
		}
		items.get(item.level).remove(item.key);
		places.get(item.level).remove(item.key);
		dirty.get(item.level).remove(item);
		emptied.get(item.level).add(item.place);
		changed = true;
		if (item.parent != null) {
			item.parent.remove(item);
			touch(item.parent);
		}
	}

	/// A row is to be shown anew: what is laid over it has changed.
	public void touch(Level level, String key) {
		if (level != Level.INSTANCE) {
			find(level, key).ifPresent(this::touch);
		}
	}

	/// Moves a study to another patient.
	public void move(Item study, Item patient) {
		Item from = study.parent;
		touch(study);
		from.remove(study);
		from.instances -= study.instances;
		study.parent = patient;
		patient.add(study);
		patient.instances += study.instances;
		for (Item series : study.children()) {
			dirty.get(Level.SERIES).add(series);
		}
		touch(study);
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

	public void touch(Item item) {
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
				compute(item, rules, user);
				editor.set(item.place, item.entry());
			}
			emptied.get(level).clear();
			dirty.get(level).clear();
			editors.put(level, editor);
		}
		editors.forEach((level, editor) -> tables.put(level, editor.table()));
		return new SnapshotView(++generation, Map.copyOf(tables), Map.copyOf(places), instances, numericFields, orders);
	}

	private static void compute(Item item, RuleSet rules, UserData user) {
		if (item.level != Level.SERIES) {
			item.setContribution(item.children().stream().map(Item::contribution).reduce(Contribution.EMPTY, rules::merge));
		}
		var fields = new HashMap<>(rules.aggregate(item.level, new Below(item)));
		fields.putAll(item.contribution().display(item.level));
		fields.putAll(user.of(item.level, item.key));
		item.fields = Texts.of(fields);
	}

	/// What a rule may know of the rows below one; those have been computed before.
	private record Below(Item item) implements org.sagitta.fields.Aggregates {
		@Override
		public int children() {
			return item.level == Level.SERIES ? item.instances : item.children().size();
		}

		@Override
		public int instances() {
			return item.instances;
		}

		@Override
		public List<String> childValues(String field) {
			var values = new ArrayList<String>();
			for (Item child : item.children()) {
				String value = child.fields.getOrDefault(field, child.attribute(field));
				if (!value.isEmpty()) {
					values.add(value);
				}
			}
			return values;
		}
	}
}
