package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.Quarantine;

/// A quarantine of files named by hand.
public final class FakeQuarantine implements Quarantine {
	private final List<Object> asked;
	public final List<Held> held = new ArrayList<>();
	public Optional<String> uid = Optional.empty();

	FakeQuarantine(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public List<Held> held() {
		return held;
	}

	@Override
	public Optional<String> resolve(long id, Resolution how) {
		asked.add("resolve " + id + " " + how);
		return uid;
	}
}
