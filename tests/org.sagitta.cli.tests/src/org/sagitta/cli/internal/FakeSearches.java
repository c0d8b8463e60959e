package org.sagitta.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.database.SavedSearch;
import org.sagitta.database.Searches;

/// Searches in memory.
public final class FakeSearches implements Searches {
	public final Map<String, SavedSearch> kept = new TreeMap<>();

	@Override
	public List<SavedSearch> all() {
		return List.copyOf(kept.values());
	}

	@Override
	public void save(SavedSearch search) {
		kept.put(search.name(), search);
	}

	@Override
	public void remove(String name) {
		kept.remove(name);
	}
}
