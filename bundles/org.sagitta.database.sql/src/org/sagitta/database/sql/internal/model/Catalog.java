package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.sagitta.database.Remotes;
import org.sagitta.database.Snapshot;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// All patients, studies and series in memory, and the snapshots of them. Only the writer's thread changes it; snapshots are
/// for everybody.
public final class Catalog {
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);
	/// What imports compare; the shown name is made of one of these.
	private static final Map<Level, List<String>> NOTED = Map.of(Level.PATIENT,
			Stream.concat(Attributes.keywords(Level.PATIENT).stream(), Stream.of("DisplayedPatientName")).toList(), Level.STUDY, Attributes.keywords(Level.STUDY));

	private final Map<Level, Places> items = new EnumMap<>(Level.class);
	private final Map<Level, Table> tables = new EnumMap<>(Level.class);
	private final Map<Level, Set<Item>> dirty = new EnumMap<>(Level.class);
	private final Map<Level, Set<Integer>> emptied = new EnumMap<>(Level.class);
	/// While it is filled: what the series so far say of each row above them, by place.
	private final Map<Level, byte[][]> said = new EnumMap<>(Level.class);
	private long generation;
	private int instances;
	private boolean changed;
	/// Whether it was filled anew since the last snapshot.
	private boolean filled;
	private String shownBy = "";

	private final UserData user;
	private final Contributions contributions;
	private final RemoteCounts remotes = new RemoteCounts();
	private final Together together = new Together();
	private final Orders orders = new Orders();
	private final Courtesy courtesy;

	/// @param user what is laid over the rows
	/// @param index reads what a series says, by its id, once it was committed
	/// @param courtesy told when somebody asks a snapshot
	public Catalog(UserData user, LongFunction<byte[]> index, Courtesy courtesy) {
		this.user = user;
		this.courtesy = courtesy;
		contributions = new Contributions(index);
		clear();
	}

	public UserData user() {
		return user;
	}

	/// Forgets everything, to be filled again from the engine.
	public void clear() {
		changed = true;
		instances = 0;
		contributions.clear();
		remotes.clear();
		together.clear();
		said.clear();
		for (Level level : LEVELS) {
			items.put(level, new Places());
			tables.put(level, Table.EMPTY);
			dirty.put(level, new LinkedHashSet<>());
			emptied.put(level, new LinkedHashSet<>());
		}
	}

	public Optional<Item> find(Level level, String key) {
		return Optional.ofNullable(items.get(level).find(Codes.key(key)));
	}

	public int count(Level level) {
		return items.get(level).count();
	}

	public Collection<Item> all(Level level) {
		return items.get(level).all();
	}

	/// @param parent the row above, null for a patient
	public Item add(Level level, long id, String key, Item parent, Map<String, String> attributes) {
		Item item = put(level, id, key, parent, attributes);
		if (level == Level.SERIES) {
			item.setContribution(Contribution.EMPTY); // the index does not have it yet
		}
		touch(item);
		return item;
	}

	private Item put(Level level, long id, String key, Item parent, Map<String, String> attributes) {
		Places rows = items.get(level);
		var item = new Item(contributions, id, parent, Entry.of(level, key, parent == null ? null : parent.entry(), rows.next(), attributes));
		rows.add(item);
		if (parent != null) {
			parent.add(item);
		}
		return item;
	}

	/// Replaces what is known of a series' instances.
	/// @param computedBy the generation of the rules that made the contribution
	public void set(Item series, Contribution contribution, String computedBy, int count) {
		series.setContribution(contribution);
		counted(series, computedBy, count);
	}

	private void counted(Item series, String computedBy, int count) {
		int more = count - series.instances();
		series.setGeneration(computedBy.intern());
		for (Item item = series; item != null; item = item.parent()) {
			item.count(more);
		}
		instances += more;
		touch(series);
	}

	/// How many instances below a row are known only remotely.
	public int remotes(Item item) {
		return remotes.of(item);
	}

	/// Whether any instance is known only remotely.
	public boolean hasRemotes() {
		return remotes.any();
	}

	/// More, or less, of a series' instances are known only remotely.
	public void countRemotes(Item series, int more) {
		remotes.add(series, more);
		touch(series);
	}

	/// Those of a series as the index has it, when it is filled.
	public void loadRemotes(Item series, int count) {
		remotes.add(series, count);
	}

	/// Whether nothing is below a row, be it known only remotely.
	public boolean isEmpty(Item item) {
		return item.children().isEmpty() && item.instances() == 0 && remotes.of(item) == 0;
	}

	/// A row says of itself what its first file says, for what it said before was told by a server.
	public void describe(Item item, Map<String, String> attributes) {
		item.describe(attributes);
		touch(item);
	}

	/// A row as the index has it, when it is filled; [#filled] comes last.
	public Item load(Level level, long id, String key, Item parent, Map<String, String> attributes) {
		return put(level, id, key, parent, attributes);
	}

	/// What a series says as the index has it. Series come in the order of their ids.
	public void load(Item series, byte[] contribution, String computedBy, int count, RuleSet rules) {
		series.setGeneration(computedBy.intern());
		for (Item item = series; item != null; item = item.parent()) {
			item.count(count);
		}
		instances += count;
		for (Item above = series.parent(); above != null; above = above.parent()) {
			byte[][] all = said.computeIfAbsent(above.level(), level -> new byte[items.get(level).next()][]);
			all[above.place()] = Sections.merge(all[above.place()], contribution, above.level(), rules);
		}
		show(series, Sections.of(contribution, Level.SERIES), rules);
	}

	/// All rows are there: what they show is computed.
	public void filled(RuleSet rules) {
		for (Level level : List.of(Level.STUDY, Level.PATIENT)) {
			byte[][] all = said.remove(level);
			items.get(level).forEach(item -> show(item, all == null ? null : all[item.place()], rules));
		}
		filled = true;
		shownBy = rules.generation();
	}

	Places places(Level level) {
		return items.get(level);
	}

	/// A row as it was shown before, when it is filled; [#restored] comes last.
	Item restore(long id, Item parent, Entry entry, String computedBy) {
		var item = new Item(contributions, id, parent, entry, computedBy);
		items.get(entry.level()).add(item);
		if (parent == null) {
			instances += entry.instances();
		}
		return item;
	}

	/// All rows are there, as they were shown before.
	/// @param rules the generation of those that computed them
	void restored(String rules) {
		filled = true;
		shownBy = rules;
	}

	/// The generation of the rules that have computed every row.
	public String shownBy() {
		return shownBy;
	}

	public void setShownBy(String rules) {
		shownBy = rules;
	}

	/// Takes a row out that has nothing below any more.
	public void remove(Item item) {
		if (!isEmpty(item)) {
			throw new IllegalStateException(item.level() + " is not empty");
		}
		items.get(item.level()).remove(item);
		dirty.get(item.level()).remove(item);
		emptied.get(item.level()).add(item.place());
		changed = true;
		if (item.parent() != null) {
			item.parent().remove(item);
			together.forget(item.parent());
			touch(item.parent());
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
		Item from = study.parent();
		touch(study);
		together.forget(from);
		together.forget(patient);
		remotes.move(study, from, patient);
		from.remove(study);
		from.count(-study.instances());
		study.setParent(patient);
		patient.add(study);
		patient.count(study.instances());
		dirty.get(Level.SERIES).addAll(study.children());
		touch(study);
	}

	/// Whether a new snapshot would show something else than the last one.
	public boolean hasChanged() {
		return changed;
	}

	public void touch(Item item) {
		changed = true;
		for (Item above = item; above != null; above = above.parent()) {
			dirty.get(above.level()).add(above);
		}
	}

	/// Computes the displayed fields of what has changed, from the bottom up, and publishes it all. What was said is committed.
	/// @param numericFields fields that sort as numbers
	public Snapshot publish(RuleSet rules, Set<String> numericFields) {
		Table before = tables.get(Level.SERIES);
		dirty.get(Level.SERIES).stream().filter(Item::saysMore).sorted(Comparator.comparingLong(Item::id))
				.forEach(series -> together.changed(series, before.get(series.place()) == null, series.committed(), rules));
		var slots = new EnumMap<Level, int[]>(Level.class);
		generation++;
		for (Level level : LEVELS.reversed()) {
			for (Item item : dirty.get(level)) {
				show(item, together.of(item, rules), rules);
			}
			var editor = new Table.Editor(tables.get(level), generation);
			emptied.get(level).forEach(editor::clear);
			if (filled) {
				items.get(level).forEach(item -> editor.set(item.place(), item.entry(), item.parentPlace()));
			} else {
				dirty.get(level).forEach(item -> editor.set(item.place(), item.entry(), item.parentPlace()));
			}
			tables.put(level, editor.table());
			slots.put(level, items.get(level).slots());
		}
		for (Level level : LEVELS) {
			emptied.put(level, new LinkedHashSet<>());
			dirty.put(level, new LinkedHashSet<>());
		}
		filled = false;
		changed = false;
		return new SnapshotView(generation, Map.copyOf(tables), slots, instances, numericFields, user.loaded(), orders, new Answers(), courtesy);
	}

	private void show(Item item, byte[] section, RuleSet rules) {
		Contribution said = Sections.contribution(section, item.level());
		Map<String, String> own = said.display(item.level());
		var fields = new HashMap<>(rules.aggregate(item.level(), new Below(item, own)));
		fields.putAll(own);
		List<Differing> differing = user.differing(item.level(), item.key(), differing(item, said));
		fields.putAll(user.of(item.level(), item.key(), differing));
		if (remotes.of(item) > 0) {
			fields.put(Remotes.COUNT, Integer.toString(remotes.of(item)));
		}
		item.show(fields, differing);
	}

	/// Values of fields that are not shown. Of attributes of patients and studies the imports have noted them.
	private static List<Differing> differing(Item item, Contribution said) {
		List<String> noted = item.level() == Level.SERIES ? List.of() : NOTED.get(item.level());
		return said.conflicts(item.level()).entrySet().stream().filter(each -> !noted.contains(each.getKey()))
				.flatMap(each -> each.getValue().stream().skip(1).map(value -> new Differing(each.getKey(), value))).toList();
	}

	/// What a rule may know of the rows below one; those have been computed before.
	private record Below(Item item, Map<String, String> said) implements org.sagitta.fields.Aggregates {
		@Override
		public int children() {
			return item.level() == Level.SERIES ? item.instances() : item.children().size();
		}

		@Override
		public int instances() {
			return item.instances();
		}

		@Override
		public String own(String field) {
			return said.getOrDefault(field, "");
		}

		@Override
		public List<String> childValues(String field) {
			var values = new ArrayList<String>();
			for (Item child : item.children()) {
				String value = child.entry().value(field);
				if (!value.isEmpty()) {
					values.add(value);
				}
			}
			return values;
		}
	}
}
