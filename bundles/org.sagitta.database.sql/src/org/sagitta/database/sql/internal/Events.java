package org.sagitta.database.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;

/// Tells the listeners, one event after the other, on a thread of its own. Snapshots that nobody has been told of yet are told
/// once, the newest.
final class Events {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final Set<DatabaseListener> listeners = new CopyOnWriteArraySet<>();
	private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sagitta-database-events").daemon().factory());
	private final AtomicReference<Snapshot> newest = new AtomicReference<>();
	private DicomDatabase open;

	void add(DatabaseListener listener) {
		thread.execute(() -> {
			listeners.add(listener);
			if (open != null) {
				tell(listener, each -> each.opened(open));
			}
		});
	}

	void remove(DatabaseListener listener) {
		listeners.remove(listener);
	}

	void opened(DicomDatabase database) {
		thread.execute(() -> {
			open = database;
			tellAll(listener -> listener.opened(database));
		});
	}

	void closed(DicomDatabase database) {
		thread.execute(() -> {
			open = null;
			tellAll(listener -> listener.closed(database));
		});
	}

	void loadedChanged(DicomDatabase database) {
		thread.execute(() -> tellAll(listener -> listener.loadedChanged(database)));
	}

	void searchesChanged(DicomDatabase database) {
		thread.execute(() -> tellAll(listener -> listener.searchesChanged(database)));
	}

	void columnsChanged(DicomDatabase database) {
		thread.execute(() -> tellAll(listener -> listener.columnsChanged(database)));
	}

	void changed(DicomDatabase database, Snapshot snapshot) {
		if (newest.getAndSet(snapshot) == null) {
			thread.execute(() -> {
				Snapshot latest = newest.getAndSet(null);
				tellAll(listener -> listener.changed(database, latest));
			});
		}
	}

	private void tellAll(Consumer<DatabaseListener> event) {
		listeners.forEach(listener -> tell(listener, event));
	}

	/// One listener's failure is no other's.
	private static void tell(DatabaseListener listener, Consumer<DatabaseListener> event) {
		try {
			event.accept(listener);
		} catch (RuntimeException e) {
			LOG.log(Level.ERROR, "A listener of the database failed: " + listener.getClass().getName(), e);
		}
	}

	/// Tells what is still to be told, then ends.
	void close() {
		thread.shutdown();
	}
}
