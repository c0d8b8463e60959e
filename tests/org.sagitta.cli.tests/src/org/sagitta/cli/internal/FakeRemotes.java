package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.RemoteInstance;
import org.sagitta.database.Remotes;
import org.sagitta.dicom.Level;

/// Remote instances in memory.
public final class FakeRemotes implements Remotes {
	private final List<Object> asked;
	public final List<RemoteInstance> all = new ArrayList<>();

	FakeRemotes(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public int add(Collection<RemoteInstance> instances) {
		List<RemoteInstance> fresh = instances.stream().filter(each -> find(each.sopInstanceUid()).isEmpty()).toList();
		all.addAll(fresh);
		return fresh.size();
	}

	@Override
	public List<RemoteInstance> of(String seriesInstanceUid) {
		return all.stream().filter(each -> each.seriesInstanceUid().equals(seriesInstanceUid)).toList();
	}

	@Override
	public Optional<RemoteInstance> find(String sopInstanceUid) {
		return all.stream().filter(each -> each.sopInstanceUid().equals(sopInstanceUid)).findFirst();
	}

	@Override
	public int forget(Level level, Collection<String> keys) {
		asked.add("forget " + level + " " + List.copyOf(keys));
		return keys.size();
	}
}
