package org.sagitta.ui.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.Notes;
import org.sagitta.dicom.Level;

/// Notes in memory; it remembers what is written.
public final class FakeNotes implements Notes {
	public final Map<String, String> notes = new HashMap<>();
	public final Map<String, Set<String>> labels = new HashMap<>();
	public final List<String> written = new ArrayList<>();

	@Override
	public synchronized String note(Level level, String key) {
		return notes.getOrDefault(key, "");
	}

	@Override
	public synchronized void setNote(Level level, String key, String text) {
		notes.put(key, text);
		written.add("note " + key);
	}

	@Override
	public synchronized Set<String> labels(Level level, String key) {
		return Set.copyOf(labels.getOrDefault(key, Set.of()));
	}

	@Override
	public synchronized void label(Level level, Collection<String> keys, Set<String> added, Set<String> removed) {
		for (String key : keys) {
			Set<String> all = labels.computeIfAbsent(key, _ -> new TreeSet<>());
			all.addAll(added);
			all.removeAll(removed);
		}
		written.add("labels +" + new TreeSet<>(added) + " -" + new TreeSet<>(removed));
	}

	@Override
	public synchronized Set<String> all() {
		var all = new TreeSet<String>();
		labels.values().forEach(all::addAll);
		return all;
	}
}
