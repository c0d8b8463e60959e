package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Snapshot;
import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.store.ColumnStore;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;

/// An open database: puts its parts together.
final class SqlDatabase implements DicomDatabase {
	private static final Comparator<Instance> BY_NUMBER = Comparator.comparingLong(SqlDatabase::number).thenComparing(Instance::sopInstanceUid);

	private final Path folder;
	private final FolderLock lock;
	private final Whiteboards whiteboards;
	private final IndexStore store;
	private final Writer writer;
	private final OwnedFiles owned;
	private final ImportEngine imports;
	private final SqlColumns columns;
	private final Runnable rulesChanged;

	/// @param lock is closed with the database
	SqlDatabase(Path folder, FolderLock lock, Engine engine, DicomFiles files, Whiteboards whiteboards, Events events) throws SQLException, IOException {
		this.folder = folder;
		this.lock = lock;
		this.whiteboards = whiteboards;
		owned = new OwnedFiles(folder);
		store = new IndexStore(engine.open(folder.resolve("index")), folder);
		columns = new SqlColumns(whiteboards, new ColumnStore(store), () -> events.columnsChanged(this));
		writer = new Writer(store, whiteboards::rules, columns::numericFields, snapshot -> events.changed(this, snapshot));
		imports = new ImportEngine(files, store, owned, writer::submit, whiteboards::rules);
		var refresh = new FieldRefresh(writer, whiteboards);
		rulesChanged = () -> {
			refresh.start();
			events.columnsChanged(this);
		};
		whiteboards.listen(rulesChanged);
		refresh.start();
	}

	@Override
	public Path folder() {
		return folder;
	}

	@Override
	public Snapshot snapshot() {
		return writer.snapshot();
	}

	@Override
	public ImportReport importFiles(ImportRequest request, ImportProgress progress) throws DatabaseException {
		ImportReport report = imports.run(request, Attributes.tags().plus(whiteboards.tags()), progress);
		writer.run((session, catalog) -> null); // so that the snapshot shows what the report says
		return report;
	}

	@Override
	public List<Instance> instances(String seriesInstanceUid) throws DatabaseException {
		try {
			return store.instances(seriesInstanceUid).stream().sorted(BY_NUMBER).toList();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private static long number(Instance instance) {
		try {
			return Long.parseLong(instance.tags().text(Tag.InstanceNumber).strip());
		} catch (NumberFormatException _) {
			return Long.MAX_VALUE;
		}
	}

	@Override
	public Optional<Instance> instance(String sopInstanceUid) throws DatabaseException {
		try {
			return store.instance(sopInstanceUid);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public TagValue value(String sopInstanceUid, int tag) throws DatabaseException {
		return instance(sopInstanceUid).map(instance -> instance.tags().get(tag)).orElse(TagValue.NOT_STORED);
	}

	@Override
	public Columns columns() {
		return columns;
	}

	@Override
	public RemovalReport remove(Level level, Collection<String> keys) throws DatabaseException {
		var removal = new AtomicReference<Removal>();
		writer.run((session, catalog) -> {
			removal.set(new Removal(session, catalog, whiteboards.rules()));
			removal.get().run(level, keys);
			return null;
		});
		return removal.get().trash(owned);
	}

	private static DatabaseException failed(SQLException e) {
		return new DatabaseException(Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
	}

	void close() throws SQLException, IOException {
		whiteboards.unlisten(rulesChanged);
		try (lock; store) {
			imports.close();
			writer.close();
		}
	}
}
