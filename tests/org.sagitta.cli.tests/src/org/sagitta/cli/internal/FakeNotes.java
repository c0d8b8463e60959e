package org.sagitta.cli.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.Notes;
import org.sagitta.dicom.Level;

/// Notes and labels in memory.
public final class FakeNotes implements Notes {
	private final List<Object> asked;
	public final Map<String, String> texts = new HashMap<>();
	public final Map<String, Set<String>> labels = new HashMap<>();

	FakeNotes(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public String note(Level level, String key) {
		return texts.getOrDefault(level + " " + key, "");
	}

	@Override
	public void setNote(Level level, String key, String text) {
		asked.add("note " + level + " " + key + ": " + text);
		texts.put(level + " " + key, text);
	}

	@Override
	public Set<String> labels(Level level, String key) {
		return labels.getOrDefault(level + " " + key, Set.of());
	}

	@Override
	public void label(Level level, Collection<String> keys, Set<String> added, Set<String> removed) {
		asked.add("label " + level + " " + List.copyOf(keys) + " +" + new TreeSet<>(added) + " -" + new TreeSet<>(removed));
	}

	@Override
	public Set<String> all() {
		var all = new TreeSet<String>();
		labels.values().forEach(all::addAll);
		return all;
	}
}
