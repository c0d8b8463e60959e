package org.sagitta.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sagitta.database.ColumnLayout;
import org.sagitta.database.Layouts;

/// Layouts in memory.
public final class FakeLayouts implements Layouts {
	public final Map<String, ColumnLayout> kept = new TreeMap<>();

	@Override
	public List<String> names() {
		return List.copyOf(kept.keySet());
	}

	@Override
	public Optional<ColumnLayout> find(String name) {
		return Optional.ofNullable(kept.get(name));
	}

	@Override
	public void save(String name, ColumnLayout layout) {
		kept.put(name, layout);
	}

	@Override
	public void remove(String name) {
		kept.remove(name);
	}
}
