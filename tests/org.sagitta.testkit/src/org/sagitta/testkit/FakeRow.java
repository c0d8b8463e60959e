package org.sagitta.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.database.Contradiction;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;

/// A row of a snapshot by hand: what it shows, and what its files say, is one map of values.
public record FakeRow(Level level, String key, String parent, Map<String, String> values, List<Contradiction> contradictions) implements Row {
	public FakeRow(Level level, String key, String parent, Map<String, String> values) {
		this(level, key, parent, values, List.of());
	}

	@Override
	public String value(String field) {
		return values.getOrDefault(field, "");
	}

	@Override
	public String attribute(String keyword) {
		return value(keyword);
	}

	@Override
	public Set<String> attributes() {
		return values.keySet();
	}

	@Override
	public Set<String> fields() {
		return values.keySet();
	}

	@Override
	public int instances() {
		return 1;
	}
}
