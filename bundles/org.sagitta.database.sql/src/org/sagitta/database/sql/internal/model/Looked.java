package org.sagitta.database.sql.internal.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The values of rows that a search looks at. Any thread.
final class Looked {
	/// What is shown of a name is its first group; those who look for it may type any.
	private static final Map<String, String> SHOWN_NAMES = Map.of("PatientName", "DisplayedPatientName");

	/// null for all.
	private final Set<String> names;
	/// Of the names that rows have together, those that are looked at.
	private final Map<Names, boolean[]> known = new ConcurrentHashMap<>();

	/// @param names null for all
	Looked(Set<String> names) {
		this.names = names;
	}

	boolean all() {
		return names == null;
	}

	/// Asked for each row: a map that is looked into first is quicker than one that may have to compute.
	boolean[] at(Names together) {
		boolean[] looked = known.get(together);
		return looked != null ? looked : known.computeIfAbsent(together, this::compute);
	}

	private boolean[] compute(Names together) {
		var looked = new boolean[together.count()];
		for (int i = 0; i < looked.length; i++) {
			String name = together.name(i);
			String shown = SHOWN_NAMES.get(name);
			looked[i] = all() || names.contains(name) || shown != null && names.contains(shown);
		}
		return looked;
	}
}
