package org.sagitta.database.sql.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.sagitta.dicom.Level;

/// Names of values that occur together in rows of one level, in their order; shared by all such rows. Immutable.
final class Names {
	private record Key(Level level, Set<String> names) { }

	/// There are as many as there are sets of attributes or fields that occur together: some dozens.
	private static final Map<Key, Names> SHARED = new ConcurrentHashMap<>();

	private final Level level;
	private final List<String> names;
	private final Map<String, Integer> places = new HashMap<>();
	private final Set<String> set;

	private Names(Key key) {
		level = key.level;
		names = key.names.stream().sorted().toList();
		for (String name : names) {
			places.put(name, places.size());
		}
		set = key.names;
	}

	static Names of(Level level, Set<String> names) {
		Names known = SHARED.get(new Key(level, names));
		return known != null ? known : SHARED.computeIfAbsent(new Key(level, Set.copyOf(names)), Names::new);
	}

	Level level() {
		return level;
	}

	int count() {
		return names.size();
	}

	String name(int place) {
		return names.get(place);
	}

	/// -1 for a name that is not there.
	int place(Object name) {
		return places.getOrDefault(name, -1);
	}

	Set<String> all() {
		return set;
	}
}
