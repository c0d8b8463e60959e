package org.sagitta.ui.internal.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;

/// What was removed by this window since the database was opened, so that it can be undone. Any thread.
@Component(service = Removals.class)
public final class Removals implements BrowseListener {
	/// @param ids what [org.sagitta.database.Trash#restore] takes
	record Removed(DicomDatabase database, List<Long> ids) {
		Removed {
			ids = List.copyOf(ids);
		}
	}

	private final BrowseModel browse;
	private final Deque<Removed> removed = new ArrayDeque<>();

	@Activate
	public Removals(@Reference BrowseModel browse) {
		this.browse = browse;
		browse.addListener(this);
	}

	@Deactivate
	void stop() {
		browse.removeListener(this);
	}

	@Override
	public synchronized void databaseChanged() {
		removed.clear();
	}

	synchronized void add(DicomDatabase database, List<Long> ids) {
		if (!ids.isEmpty() && browse.database().filter(open -> open == database).isPresent()) {
			removed.push(new Removed(database, ids));
		}
	}

	synchronized boolean any() {
		return !removed.isEmpty();
	}

	/// The newest, which is not given a second time.
	synchronized Optional<Removed> takeLast() {
		return Optional.ofNullable(removed.poll());
	}
}
