package org.sagitta.cli.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.database.Identities;
import org.sagitta.database.ImportProgress;

/// Remembers the changes that it is asked for, and makes none.
public final class FakeIdentities implements Identities {
	private final List<Object> asked;
	public final List<Change> changes = new ArrayList<>();

	FakeIdentities(List<Object> asked) {
		this.asked = asked;
	}

	private Change asked(Kind kind, String text) {
		asked.add(text);
		return new Change(7, Instant.EPOCH, "jane", kind, text, false);
	}

	@Override
	public List<Change> changes() {
		return changes;
	}

	@Override
	public Change merge(String patient, String into) {
		return asked(Kind.MERGE, "merge " + patient + " into " + into);
	}

	@Override
	public Change split(Collection<String> studies, Map<String, String> attributes) {
		return asked(Kind.SPLIT, "split " + List.copyOf(studies) + " " + new TreeMap<>(attributes));
	}

	@Override
	public Change rename(String patient, Map<String, String> attributes) {
		return asked(Kind.RENAME, "rename " + patient + " " + new TreeMap<>(attributes));
	}

	@Override
	public void undo(long id) {
		asked.add("undo " + id);
	}

	@Override
	public int writeFiles(String patient, ImportProgress progress) {
		asked.add("write " + patient);
		return 3;
	}
}
