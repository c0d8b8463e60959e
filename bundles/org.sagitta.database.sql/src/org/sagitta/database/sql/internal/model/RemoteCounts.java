package org.sagitta.database.sql.internal.model;

import java.util.IdentityHashMap;
import java.util.Map;

/// How many instances below each row are known only remotely; rows without any take no room. Only the writer's thread.
final class RemoteCounts {
	private final Map<Item, Integer> counts = new IdentityHashMap<>();

	int of(Item item) {
		return counts.isEmpty() ? 0 : counts.getOrDefault(item, 0);
	}

	/// Whether there are any at all.
	boolean any() {
		return !counts.isEmpty();
	}

	/// More, or less, below a row and those above it.
	void add(Item item, int more) {
		if (more != 0) {
			for (Item each = item; each != null; each = each.parent()) {
				counts.merge(each, more, (now, change) -> now + change == 0 ? null : now + change);
			}
		}
	}

	/// A study is to leave one patient for another.
	void move(Item study, Item from, Item to) {
		add(from, -of(study));
		add(to, of(study));
	}

	void clear() {
		counts.clear();
	}
}
