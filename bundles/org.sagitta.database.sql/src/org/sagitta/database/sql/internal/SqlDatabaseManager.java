package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.archive.Archives;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditTrails;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.RebuildReport;
import org.sagitta.database.UpgradeProgress;
import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.care.Audit;
import org.sagitta.database.sql.internal.care.Trees;
import org.sagitta.database.sql.internal.store.Schema;
import org.sagitta.dicom.DicomFiles;

/// Opens and closes databases, with the engine that the folder names.
@Component(service = DatabaseManager.class)
public final class SqlDatabaseManager implements DatabaseManager {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final DicomFiles files;
	private final Whiteboards whiteboards;
	private final AuditTrails trails;
	private volatile Archives archives;
	private final Events events = new Events();
	private final Map<Engine, Integer> engines = new ConcurrentHashMap<>();
	private final Set<Path> temporary = new HashSet<>();
	private SqlDatabase current;

	@Activate
	public SqlDatabaseManager(@Reference DicomFiles files, @Reference Whiteboards whiteboards, @Reference AuditTrails trails) {
		this.files = files;
		this.whiteboards = whiteboards;
		this.trails = trails;
	}

	/// At least one engine, so that nobody sees the manager before it can open anything.
	@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
	void addEngine(Engine engine, Map<String, Object> properties) {
		engines.put(engine, properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0);
	}

	void removeEngine(Engine engine) {
		engines.remove(engine);
	}

	/// Without it, archives are files like others that are no DICOM.
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void addArchives(Archives service) {
		archives = service;
	}

	void removeArchives(Archives service) {
		if (archives == service) {
			archives = null;
		}
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addListener(DatabaseListener listener) {
		events.add(listener);
	}

	void removeListener(DatabaseListener listener) {
		events.remove(listener);
	}

	@Override
	public DicomDatabase open(Path folder) throws DatabaseException {
		return open(folder, UpgradeProgress.NONE);
	}

	@Override
	public synchronized DicomDatabase open(Path folder, UpgradeProgress progress) throws DatabaseException {
		Path absolute = folder.toAbsolutePath().normalize();
		if (current != null && current.folder().equals(absolute)) {
			if (!current.isBroken()) {
				return current;
			}
			close();
		}
		SqlDatabase opened = openFolder(absolute, progress);
		close();
		current = opened;
		events.opened(opened);
		return opened;
	}

	@Override
	public synchronized RebuildReport rebuild(Path folder, ImportProgress progress) throws DatabaseException {
		Path absolute = folder.toAbsolutePath().normalize();
		boolean reopen = current != null && current.folder().equals(absolute);
		if (reopen) {
			close();
		}
		RebuildReport report;
		Marker marker = Marker.existing(absolute);
		try (FolderLock _ = FolderLock.take(absolute)) {
			report = new Rebuilding(absolute, marker, engine(absolute, marker), files, whiteboards).run(progress);
			Marker.write(absolute, marker.engine());
			rebuilt(absolute, report);
		} catch (IOException e) {
			throw e instanceof DatabaseException known ? known : new DatabaseException(Kind.FAILED, "The folder " + absolute + " cannot be used: " + e.getMessage(), e);
		} finally {
			if (reopen) {
				open(absolute);
			}
		}
		return report;
	}

	private void rebuilt(Path folder, RebuildReport report) throws IOException {
		try (AuditTrail trail = trails.open(folder.resolve("audit"))) {
			var audit = new Audit(trail, System.getProperty("user.name", "unknown"));
			audit.done(Action.REBUILT, List.of(), report.instances() + " instances, " + report.trashed() + " in the trash, " + report.lost().size() + " not found");
		}
	}

	private Engine engine(Path folder, Marker marker) throws DatabaseException {
		return engines.keySet().stream().filter(each -> each.name().equals(marker.engine())).findFirst()
				.orElseThrow(() -> new DatabaseException(Kind.FAILED, "The database " + folder + " needs the engine " + marker.engine() + ", which is not installed"));
	}

	@Override
	public synchronized DicomDatabase openTemporary() throws DatabaseException {
		Engine engine = engines.keySet().stream().filter(Engine::inMemory).findFirst()
				.orElseThrow(() -> new DatabaseException(Kind.FAILED, "No engine is installed that keeps a database in memory"));
		try {
			Path folder = Files.createTempDirectory("sagitta-database");
			Marker.write(folder, engine.name());
			temporary.add(folder);
			return open(folder);
		} catch (IOException e) {
			throw e instanceof DatabaseException known ? known : new DatabaseException(Kind.FAILED, "There is no place for temporary files: " + e.getMessage(), e);
		}
	}

	/// What was meant to be there only as long as it was open.
	private void forget(Path folder) {
		if (temporary.remove(folder)) {
			try {
				for (Engine each : engines.keySet()) {
					if (each.inMemory()) {
						each.delete(folder.resolve("index"));
					}
				}
				Trees.delete(folder);
			} catch (SQLException | IOException e) {
				LOG.log(Level.WARNING, "A temporary database stays in " + folder, e);
			}
		}
	}

	private SqlDatabase openFolder(Path folder, UpgradeProgress progress) throws DatabaseException {
		Engine preferred = engines.entrySet().stream().filter(each -> !each.getKey().inMemory()).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
				.orElseThrow(() -> new DatabaseException(Kind.FAILED, "No database engine is installed"));
		Marker marker = Marker.of(folder, preferred.name());
		Engine engine = engine(folder, marker);
		FolderLock lock = FolderLock.take(folder);
		var opening = new ArrayDeque<AutoCloseable>(List.of(lock));
		try {
			Rebuilding.exchange(folder);
			Upgrade.prepare(folder, marker, progress);
			AuditTrail trail = trails.open(folder.resolve("audit"));
			opening.push(trail);
			Engine.Store store = engine.open(folder.resolve("index"));
			opening.push(store);
			SqlDatabase opened = new SqlDatabase(folder, lock, store, files, trail, () -> Optional.ofNullable(archives), whiteboards,
					events);
			Upgrade.finish(folder, marker);
			if (marker.version() < Schema.VERSION) {
				opened.audited(Action.UPGRADED, "from version " + marker.version() + " to " + Schema.VERSION);
			}
			return opened;
		} catch (SQLException | IOException e) {
			opening.forEach(each -> release(folder, each));
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

	private static void release(Path folder, AutoCloseable part) {
		try {
			part.close();
		} catch (Exception e) {
			LOG.log(Level.WARNING, "A part of " + folder + ", which could not be opened, stays open until the program ends", e);
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
			forget(closing.folder());
		}
	}

	@Deactivate
	void deactivate() {
		close();
		events.close();
	}
}
