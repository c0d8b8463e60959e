package org.sagitta.ui.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Trash;
import org.sagitta.dicom.Level;

/// A trash in memory; it remembers what is done to it. What is titled "stuck" stays in it.
public final class FakeTrash implements Trash {
	public final List<Removal> removals = new CopyOnWriteArrayList<>();
	public final List<String> done = new CopyOnWriteArrayList<>();
	/// What the next call throws; `null` for nothing.
	public volatile DatabaseException broken;

	/// A removal of two instances, each with a file of 1,500 bytes.
	public static Removal removal(long id, String title) {
		return new Removal(id, Instant.EPOCH, "jane", Level.STUDY, title, 2, 2, 3000);
	}

	@Override
	public List<Removal> removals() throws DatabaseException {
		check();
		return List.copyOf(removals);
	}

	@Override
	public Report restore(Collection<Long> ids) throws DatabaseException {
		return take("restored", ids);
	}

	@Override
	public Report empty(Collection<Long> ids) throws DatabaseException {
		return take("emptied", ids);
	}

	private Report take(String how, Collection<Long> ids) throws DatabaseException {
		check();
		done.add(how + " " + ids);
		List<String> stuck = removals.stream().filter(r -> ids.contains(r.id()) && r.title().equals("stuck"))
				.map(_ -> "the file is gone").toList();
		removals.removeIf(r -> ids.contains(r.id()) && !r.title().equals("stuck"));
		return new Report(2 * (ids.size() - stuck.size()), stuck);
	}

	private void check() throws DatabaseException {
		if (broken != null) {
			throw broken;
		}
	}
}
