package org.sagitta.database.sql.internal.model;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.dicom.Level;

/// The rows of whole levels in the orders that were asked for lately. A newer snapshot takes the order of an older one and sorts
/// only the chunks that have changed into it. They are given up when memory is short. Any thread.
final class Orders {
	private static final int KEPT = 40;
	/// Of the rows of a level; beyond that, all are sorted anew.
	private static final double MOST_CHANGED = 0.05;

	/// No field has this name.
	private static final String BY_KEY = "\u0000";
	private static final SoftReference<Order> NONE = new SoftReference<>(null);

	private record Key(Level level, String field) { }

	/// @param generation of the table
	/// @param places of all rows of the table
	private record Order(long generation, Sorting sorting, int[] places) { }

	/// @param groups by place
	private record Grouping(long generation, boolean numeric, int[] groups) { }

	private static final SoftReference<Grouping> NO_GROUPS = new SoftReference<>(null);
	/// Of each column one, and there are dozens.
	private final Map<Key, SoftReference<Grouping>> groupings = new HashMap<>();
	private final Map<Key, SoftReference<Order>> orders = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Order>> eldest) {
			return size() > KEPT;
		}
	};

	/// The places of all rows of a level, sorted by a field; nobody changes the array.
	int[] of(Table table, Level level, String field, Set<String> numeric) {
		var key = new Key(level, field);
		Sorting sorting = field.equals(BY_KEY) ? Sorting.byKey() : Sorting.of(level, field, numeric);
		Order known;
		synchronized (orders) {
			known = orders.getOrDefault(key, NONE).get();
		}
		if (known != null && known.sorting.equals(sorting)) {
			if (known.generation == table.generation()) {
				return known.places;
			}
			if (known.generation > table.generation()) {
				return sorted(table, level, sorting, numeric); // for somebody who still looks at an older snapshot
			}
		} else {
			known = null;
		}
		int[] places = known == null ? sorted(table, level, sorting, numeric) : update(known, table, level, numeric);
		synchronized (orders) {
			orders.put(key, new SoftReference<>(new Order(table.generation(), sorting, places)));
		}
		return places;
	}

	/// The number of the group of each place: rows of a level with equal values have the same, in the order of the values.
	int[] groups(Table table, Level level, String field, Set<String> numeric) {
		var key = new Key(level, field);
		Grouping known;
		synchronized (groupings) {
			known = groupings.getOrDefault(key, NO_GROUPS).get();
		}
		if (known != null && known.generation == table.generation() && known.numeric == numeric.contains(field)) {
			return known.groups;
		}
		var groups = new int[table.places()];
		var before = new FoldedText();
		var now = new FoldedText();
		int group = -1;
		for (int place : of(table, level, field, numeric)) {
			table.get(place).fold(field, now.clear());
			if (group < 0 || !now.is(before)) {
				group++;
				FoldedText last = before;
				before = now;
				now = last;
			}
			groups[place] = group;
		}
		synchronized (groupings) {
			groupings.put(key, new SoftReference<>(new Grouping(table.generation(), numeric.contains(field), groups)));
		}
		return groups;
	}

	/// Rows of equal values are in the order of their keys, which is kept as the others are.
	private int[] sorted(Table table, Level level, Sorting sorting, Set<String> numeric) {
		boolean byKey = sorting.fields().isEmpty();
		return sorting.sort(table, byKey ? table.all() : of(table, level, BY_KEY, numeric));
	}

	private int[] update(Order known, Table table, Level level, Set<String> numeric) {
		var isChanged = new boolean[table.chunks().length];
		List<Entry> changed = new ArrayList<>();
		for (int chunk = 0; chunk < isChanged.length; chunk++) {
			isChanged[chunk] = table.stamps()[chunk] > known.generation;
			if (isChanged[chunk]) {
				table.forEach(chunk, changed::add);
			}
		}
		if (changed.size() > MOST_CHANGED * table.count()) {
			return sorted(table, level, known.sorting, numeric);
		}
		var kept = new int[known.places.length];
		int count = 0;
		for (int place : known.places) {
			int chunk = Table.chunk(place);
			if (chunk < isChanged.length && !isChanged[chunk]) {
				kept[count++] = place;
			}
		}
		return merge(table, kept, count, known.sorting.sort(changed), known.sorting.comparator());
	}

	private static int[] merge(Table table, int[] kept, int count, int[] changed, Comparator<Entry> order) {
		var merged = new int[count + changed.length];
		int from = 0;
		int at = 0;
		for (int place : changed) {
			Entry entry = table.get(place);
			int to = from;
			for (int end = count; to < end;) {
				int middle = to + end >>> 1;
				if (order.compare(table.get(kept[middle]), entry) < 0) {
					to = middle + 1;
				} else {
					end = middle;
				}
			}
			System.arraycopy(kept, from, merged, at, to - from);
			at += to - from;
			merged[at++] = place;
			from = to;
		}
		System.arraycopy(kept, from, merged, at, count - from);
		return merged;
	}
}
