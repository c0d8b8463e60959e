package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.sql.Engine;
import org.sagitta.dicom.DicomFiles;

/// Opens and closes databases, with the engine that the folder names.
@Component(service = DatabaseManager.class)
public final class SqlDatabaseManager implements DatabaseManager {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final DicomFiles files;
	private final Whiteboards whiteboards;
	private final Events events = new Events();
	private final Map<Engine, Integer> engines = new ConcurrentHashMap<>();
	private SqlDatabase current;

	@Activate
	public SqlDatabaseManager(@Reference DicomFiles files, @Reference Whiteboards whiteboards) {
		this.files = files;
		this.whiteboards = whiteboards;
	}

	/// At least one engine, so that nobody sees the manager before it can open anything.
	@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
	void addEngine(Engine engine, Map<String, Object> properties) {
		engines.put(engine, properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0);
	}

	void removeEngine(Engine engine) {
		engines.remove(engine);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addListener(DatabaseListener listener) {
		events.add(listener);
	}

	void removeListener(DatabaseListener listener) {
		events.remove(listener);
	}

	@Override
	public synchronized DicomDatabase open(Path folder) throws DatabaseException {
		Path absolute = folder.toAbsolutePath().normalize();
		if (current != null && current.folder().equals(absolute)) {
			return current;
		}
		SqlDatabase opened = openFolder(absolute);
		close();
		current = opened;
		events.opened(opened);
		return opened;
	}

	private SqlDatabase openFolder(Path folder) throws DatabaseException {
		Engine preferred = engines.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
				.orElseThrow(() -> new DatabaseException(Kind.FAILED, "No database engine is installed"));
		Marker marker = Marker.of(folder, preferred.name());
		Engine engine = engines.keySet().stream().filter(each -> each.name().equals(marker.engine())).findFirst()
				.orElseThrow(() -> new DatabaseException(Kind.FAILED, "The database " + folder + " needs the engine " + marker.engine() + ", which is not installed"));
		FolderLock lock = FolderLock.take(folder);
		try {
			return new SqlDatabase(folder, lock, engine, files, whiteboards, events);
		} catch (SQLException | IOException e) {
			release(lock);
			throw new DatabaseException(Kind.FAILED, "The database " + folder + " cannot be opened: " + reason(e), e);
		}
	}

	/// Engines hide the cause behind it all.
	private static String reason(Exception e) {
		Throwable deepest = e;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		return deepest.getMessage();
	}

	private static void release(FolderLock lock) {
		try {
			lock.close();
		} catch (IOException e) {
			LOG.log(Level.WARNING, "The lock of a database that could not be opened stays until the program ends", e);
		}
	}

	@Override
	public synchronized Optional<DicomDatabase> current() {
		return Optional.ofNullable(current);
	}

	@Override
	public synchronized void close() {
		if (current != null) {
			SqlDatabase closing = current;
			current = null;
			try {
				closing.close();
			} catch (SQLException | IOException e) {
				LOG.log(Level.ERROR, "The database " + closing.folder() + " did not close cleanly", e);
			}
			events.closed(closing);
		}
	}

	@Deactivate
	void deactivate() {
		close();
		events.close();
	}
}
