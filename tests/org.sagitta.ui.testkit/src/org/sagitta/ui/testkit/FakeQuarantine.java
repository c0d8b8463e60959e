package org.sagitta.ui.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Quarantine;

/// A quarantine in memory; it remembers what is done to it.
public final class FakeQuarantine implements Quarantine {
	public final List<Held> held = new CopyOnWriteArrayList<>();
	public final List<String> done = new CopyOnWriteArrayList<>();
	/// How often it was read.
	public final AtomicInteger reads = new AtomicInteger();

	public static Held held(long id, boolean owned) {
		String name = id + ".dcm";
		return new Held(id, "1.2." + id, Path.of("kept", name), owned, Path.of("from", name), Optional.of(Path.of("first", name)),
				"the pixels differ", Instant.EPOCH);
	}

	@Override
	public List<Held> held() {
		reads.incrementAndGet();
		return List.copyOf(held);
	}

	@Override
	public Optional<String> resolve(long id, Resolution how) throws DatabaseException {
		if (!held.removeIf(h -> h.id() == id)) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "nothing is held as " + id);
		}
		done.add(how + " " + id);
		return Optional.empty();
	}
}
