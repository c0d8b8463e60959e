package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// The rows of whole levels in the orders that were asked for lately. A newer snapshot takes the order of an older one and sorts
/// only what has changed into it. Any thread.
final class Orders {
	private static final int KEPT = 12;
	/// Of the rows of a level; beyond that, all are sorted anew.
	private static final double MOST_CHANGED = 0.1;

	private record Key(Level level, String field, boolean descending) { }

	/// @param numeric the fields that were compared as numbers
	private record Order(Table table, Set<String> numeric, List<Entry> entries) { }

	private final Map<Key, Order> orders = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Order> eldest) {
			return size() > KEPT;
		}
	};

	/// All rows of a level as the query sorts them.
	List<Entry> of(Table table, Query query, Set<String> numeric) {
		var key = new Key(query.level(), query.sort(), query.descending());
		Order known;
		synchronized (orders) {
			known = orders.get(key);
		}
		if (known == null || known.table != table || !known.numeric.equals(numeric)) {
			known = new Order(table, numeric, known == null || !known.numeric.equals(numeric) ? sorted(table, query, numeric) : update(known, table, query, numeric));
			synchronized (orders) {
				orders.put(key, known);
			}
		}
		return known.entries;
	}

	private static List<Entry> sorted(Table table, Query query, Set<String> numeric) {
		var all = new ArrayList<Entry>(table.count());
		table.forEach(all::add);
		return Sorting.sort(all, query, numeric);
	}

	private static List<Entry> update(Order known, Table table, Query query, Set<String> numeric) {
		List<Entry> changed = table.differing(known.table);
		if (changed.size() > MOST_CHANGED * table.count()) {
			return sorted(table, query, numeric);
		}
		var kept = new ArrayList<Entry>(known.entries.size());
		for (Entry entry : known.entries) {
			if (table.get(entry.place()) == entry) {
				kept.add(entry);
			}
		}
		Comparator<Entry> order = Sorting.comparator(query, numeric);
		var merged = new ArrayList<Entry>(kept.size() + changed.size());
		int from = 0;
		for (Entry entry : Sorting.sort(changed, query, numeric)) {
			int found = Collections.binarySearch(kept.subList(from, kept.size()), entry, order);
			int to = from + (found < 0 ? -found - 1 : found);
			merged.addAll(kept.subList(from, to));
			merged.add(entry);
			from = to;
		}
		merged.addAll(kept.subList(from, kept.size()));
		return merged;
	}
}
