package org.sagitta.database.sql.internal.model;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// The rows of whole levels in the orders that were asked for lately. A newer snapshot takes the order of an older one and sorts
/// only what has changed into it. They hold the rows of their time, so they are given up when memory is short. Any thread.
final class Orders {
	private static final int KEPT = 12;
	/// Of the rows of a level; beyond that, all are sorted anew.
	private static final double MOST_CHANGED = 0.1;

	/// No field has this name, so no row has a value.
	private static final String BY_KEY = "\u0000";
	private static final SoftReference<Order> NONE = new SoftReference<>(null);

	private record Key(Level level, String field, boolean descending) { }

	/// @param numeric the fields that were compared as numbers
	/// @param places of all rows of the table
	private record Order(Table table, Set<String> numeric, int[] places) { }

	private final Map<Key, SoftReference<Order>> orders = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Order>> eldest) {
			return size() > KEPT;
		}
	};

	/// The places of all rows of a level as the query sorts them; nobody changes the array.
	int[] of(Table table, Query query, Set<String> numeric) {
		var key = new Key(query.level(), query.sort(), query.descending());
		Order known;
		synchronized (orders) {
			known = orders.getOrDefault(key, NONE).get();
		}
		if (known == null || known.table != table || !known.numeric.equals(numeric)) {
			boolean anew = known == null || !known.numeric.equals(numeric);
			known = new Order(table, numeric, anew ? sorted(table, query, numeric) : update(known, table, query, numeric));
			synchronized (orders) {
				orders.put(key, new SoftReference<>(known));
			}
		}
		return known.places;
	}

	/// Rows of equal values are in the order of their keys. There are many of these where a column has few values, and keys are
	/// slow to compare: so the rows are taken in that order, which is kept as the others are, and stay in it. Not for the natural
	/// order: few rows are equal in it, and it is what a database shows first.
	private int[] sorted(Table table, Query query, Set<String> numeric) {
		if (query.sort().equals(BY_KEY) || query.sort().isEmpty()) {
			var all = new ArrayList<Entry>(table.count());
			table.forEach(all::add);
			return places(Sorting.sort(all, query, numeric));
		}
		return Sorting.sort(table, of(table, query.sortedBy(BY_KEY, false), numeric), query, numeric);
	}

	private static int[] places(List<Entry> entries) {
		var places = new int[entries.size()];
		for (int i = 0; i < places.length; i++) {
			places[i] = entries.get(i).place();
		}
		return places;
	}

	private int[] update(Order known, Table table, Query query, Set<String> numeric) {
		List<Entry> changed = table.differing(known.table);
		if (changed.size() > MOST_CHANGED * table.count()) {
			return sorted(table, query, numeric);
		}
		var kept = new int[known.places.length];
		int count = 0;
		for (int place : known.places) {
			Entry entry = table.get(place);
			if (entry != null && entry == known.table.get(place)) {
				kept[count++] = place;
			}
		}
		var merged = new int[count + changed.size()];
		Comparator<Entry> order = Sorting.comparator(query, numeric);
		int from = 0;
		int at = 0;
		for (Entry entry : Sorting.sort(changed, query, numeric)) {
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
			merged[at++] = entry.place();
			from = to;
		}
		System.arraycopy(kept, from, merged, at, count - from);
		return merged;
	}
}
