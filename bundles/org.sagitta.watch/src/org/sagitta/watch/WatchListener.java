package org.sagitta.watch;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;

/// Hears of watched folders. A whiteboard service, called on the threads that watch; it must return at once. What it throws is logged.
@ConsumerType
public interface WatchListener {
	/// The list, or what goes on in one of its folders, is another now. May come often.
	default void changed(DicomDatabase database) {
	}

	/// Files of a folder were imported.
	default void imported(DicomDatabase database, WatchedFolder folder, ImportReport report) {
	}
}
