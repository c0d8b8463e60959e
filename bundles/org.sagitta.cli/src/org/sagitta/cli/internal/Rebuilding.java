package org.sagitta.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.RebuildReport;

/// Makes an index anew. The database closes for that; whoever would hang up because of it, on the client that asked for the
/// rebuild too, can wait for its end here. It needs no other service: the manager of databases calls those who wait.
@Component(service = Rebuilding.class)
public final class Rebuilding {
	private final List<Runnable> waiting = new ArrayList<>();
	private int running;

	public RebuildReport run(DatabaseManager databases, Path folder, ImportProgress progress) throws DatabaseException {
		synchronized (waiting) {
			running++;
		}
		try {
			return databases.rebuild(folder, progress);
		} finally {
			ended(databases);
		}
	}

	private void ended(DatabaseManager databases) {
		List<Runnable> over;
		synchronized (waiting) {
			running--;
			if (running > 0) {
				return;
			}
			over = List.copyOf(waiting);
			waiting.clear();
		}
		if (databases.current().isEmpty()) {
			over.forEach(Runnable::run);
		}
	}

	/// @param action what is to be done at the end of a rebuild that leaves no database open
	/// @return whether there is a rebuild to wait for; else nothing was done, nor will be
	boolean postpone(Runnable action) {
		synchronized (waiting) {
			return running > 0 && waiting.add(action);
		}
	}
}
