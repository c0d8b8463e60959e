package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.sagitta.database.Trash;

/// A trash of removals made by hand.
public final class FakeTrash implements Trash {
	private final List<Object> asked;
	public final List<Removal> removals = new ArrayList<>();
	public Report report = new Report(0, List.of());

	FakeTrash(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public List<Removal> removals() {
		return removals;
	}

	@Override
	public Report restore(Collection<Long> ids) {
		asked.add("restore " + List.copyOf(ids));
		return report;
	}

	@Override
	public Report empty(Collection<Long> ids) {
		asked.add("empty " + List.copyOf(ids));
		return report;
	}
}
