package org.sagitta.watch.internal;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.WatchFolders;
import org.sagitta.watch.WatchListener;
import org.sagitta.watch.WatchedFolder;

/// Knows the watched folders of the databases that are open. It hears of databases and asks nobody for them: the manager of databases
/// waits for its listeners.
@Component(service = { WatchFolders.class, DatabaseListener.class })
public final class WatchComponent implements WatchFolders, DatabaseListener {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");

	private final Completeness completeness;
	private final Pace pace;
	private final Set<WatchListener> listeners = new CopyOnWriteArraySet<>();
	private final Map<DicomDatabase, DatabaseWatch> databases = new HashMap<>();

	@Activate
	public WatchComponent(@Reference DicomFiles files) {
		this(files, Pace.USUAL);
	}

	WatchComponent(DicomFiles files, Pace pace) {
		completeness = new Completeness(files);
		this.pace = pace;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addListener(WatchListener listener) {
		listeners.add(listener);
	}

	void removeListener(WatchListener listener) {
		listeners.remove(listener);
	}

	@Override
	public List<FolderState> folders(DicomDatabase database) {
		return of(database).folders();
	}

	@Override
	public List<String> warnings(DicomDatabase database) {
		return of(database).warnings();
	}

	@Override
	public void add(DicomDatabase database, WatchedFolder folder) throws DatabaseException {
		of(database).add(folder);
	}

	@Override
	public void remove(DicomDatabase database, Path folder) throws DatabaseException {
		of(database).remove(folder);
	}

	@Override
	public void setOn(DicomDatabase database, Path folder, boolean on) throws DatabaseException {
		of(database).setOn(folder, on);
	}

	@Override
	public Watch watch(DicomDatabase database) {
		try {
			return of(database).watch(Optional.empty());
		} catch (DatabaseException e) {
			throw new AssertionError("only a named folder is refused", e);
		}
	}

	@Override
	public Watch watch(DicomDatabase database, WatchedFolder folder) throws DatabaseException {
		return of(database).watch(Optional.of(folder));
	}

	/// What is asked of a database may come before the event that it was opened.
	private synchronized DatabaseWatch of(DicomDatabase database) {
		return databases.computeIfAbsent(database, each -> new DatabaseWatch(each, completeness, pace, this::tell));
	}

	@Override
	public void closed(DicomDatabase database) {
		DatabaseWatch gone;
		synchronized (this) {
			gone = databases.remove(database);
		}
		if (gone != null) {
			gone.close(false);
		}
	}

	@Deactivate
	void close() {
		List<DatabaseWatch> all;
		synchronized (this) {
			all = List.copyOf(databases.values());
			databases.clear();
		}
		all.forEach(each -> each.close(true));
	}

	private void tell(Consumer<WatchListener> event) {
		for (WatchListener listener : listeners) {
			try {
				event.accept(listener);
			} catch (RuntimeException e) {
				LOG.log(Level.ERROR, "A listener of watched folders failed: " + listener.getClass().getName(), e);
			}
		}
	}
}
