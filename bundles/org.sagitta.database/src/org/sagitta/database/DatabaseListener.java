package org.sagitta.database;

import org.osgi.annotation.versioning.ConsumerType;

/// Hears what happens to the database. A whiteboard service, called on one thread of the database, one event after the other;
/// it should return soon. A listener that arrives while a database is open hears [#opened] first.
@ConsumerType
public interface DatabaseListener {
	default void opened(DicomDatabase database) {
	}

	/// New, changed or removed rows were committed; several commits may come as one event.
	default void changed(DicomDatabase database, Snapshot snapshot) {
	}

	default void columnsChanged(DicomDatabase database) {
	}

	/// Searches were saved or removed.
	default void searchesChanged(DicomDatabase database) {
	}

	/// Series were loaded, or are no longer.
	default void loadedChanged(DicomDatabase database) {
	}

	default void closed(DicomDatabase database) {
	}
}
