package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.sagitta.archive.Archives;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditTrail;
import org.sagitta.database.Columns;
import org.sagitta.database.Connections;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Identities;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReports;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Instance;
import org.sagitta.database.Integrity;
import org.sagitta.database.Notes;
import org.sagitta.database.Policy;
import org.sagitta.database.Quarantine;
import org.sagitta.database.Remotes;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Rules;
import org.sagitta.database.Searches;
import org.sagitta.database.Snapshot;
import org.sagitta.database.Statistics;
import org.sagitta.database.Trash;
import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.care.Audit;
import org.sagitta.database.sql.internal.care.Counting;
import org.sagitta.database.sql.internal.care.Imports;
import org.sagitta.database.sql.internal.care.Opening;
import org.sagitta.database.sql.internal.care.Parts;
import org.sagitta.database.sql.internal.care.Policies;
import org.sagitta.database.sql.internal.care.SqlConnections;
import org.sagitta.database.sql.internal.care.SqlIdentities;
import org.sagitta.database.sql.internal.care.SqlIntegrity;
import org.sagitta.database.sql.internal.care.SqlNotes;
import org.sagitta.database.sql.internal.care.SqlQuarantine;
import org.sagitta.database.sql.internal.care.SqlRemotes;
import org.sagitta.database.sql.internal.care.SqlReports;
import org.sagitta.database.sql.internal.care.SqlTrash;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.imports.MissingTags;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.Journals;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.model.InstanceOrder;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;

/// An open database: puts its parts together.
final class SqlDatabase implements DicomDatabase {
	private static final Comparator<Instance> BY_NUMBER = InstanceOrder.of(Instance::tags, Instance::sopInstanceUid);

	private final FolderLock lock;
	private final DatabaseRules rules;
	private final FieldRefresh refresh;
	private final Writer writer;
	private final Parts parts;
	private final ImportEngine engine;
	private final Imports imports;
	private final SqlReports reports;
	private final SqlTrash trash;
	private final SqlQuarantine quarantine;
	private final SqlNotes notes;
	private final SqlIdentities identities;
	private final SqlConnections connections;
	private final SqlRemotes remotes;
	private final Set<String> loaded;
	private final SqlSearches searches;
	private final Runnable loadedChanged;
	private final SqlIntegrity integrity;
	private final Policies policies;
	private final SqlColumns columns;
	private final List<String> warnings;

	/// @param lock is closed with the database
	SqlDatabase(Path folder, FolderLock lock, Engine.Store engine, DicomFiles files, AuditTrail audit, Supplier<Optional<Archives>> archives, Whiteboards whiteboards,
			Events events) throws SQLException, IOException {
		this.lock = lock;
		String user = System.getProperty("user.name", "unknown");
		var store = new IndexStore(engine, folder);
		Journal journal = Journals.open(folder, store);
		rules = new DatabaseRules(whiteboards, store, journal);
		columns = new SqlColumns(rules, store, journal, () -> events.columnsChanged(this));
		writer = new Writer(store, rules::rules, columns::numericFields, snapshot -> events.changed(this, snapshot));
		warnings = Opening.warnings(folder, writer);
		var owned = new OwnedFiles(folder);
		parts = new Parts(folder, store, writer, owned, journal, new Audit(audit, user), files, rules::rules,
				() -> Attributes.tags().plus(rules.tags()), user);
		this.engine = new ImportEngine(files, store, owned, journal, archives, writer::submit, rules::rules);
		reports = new SqlReports(folder);
		imports = new Imports(parts, this.engine, reports);
		trash = new SqlTrash(parts);
		quarantine = new SqlQuarantine(parts);
		notes = new SqlNotes(parts);
		identities = new SqlIdentities(parts);
		connections = new SqlConnections(parts);
		remotes = new SqlRemotes(parts);
		loaded = store.user().loaded();
		searches = new SqlSearches(store, journal, () -> events.searchesChanged(this));
		loadedChanged = () -> events.loadedChanged(this);
		integrity = new SqlIntegrity(parts, this.engine);
		policies = new Policies(parts, trash, integrity);
		refresh = new FieldRefresh(writer, rules::rules, new MissingTags(store, files, parts.tags()));
		rules.listen(() -> {
			refresh.start();
			events.columnsChanged(this);
		});
		refresh.start();
	}

	@Override
	public Path folder() {
		return parts.folder();
	}

	@Override
	public Snapshot snapshot() {
		return writer.snapshot();
	}

	@Override
	public ImportReport importFiles(ImportRequest request, ImportProgress progress) throws DatabaseException {
		ImportReport report = imports.run(request, progress);
		writer.run((session, catalog) -> null); // so that the snapshot shows what the report says
		return policies.checked(report);
	}

	@Override
	public ImportPreview preview(ImportRequest request, ImportProgress progress) throws DatabaseException {
		return engine.preview(request, parts.tags().get(), progress);
	}

	@Override
	public List<Instance> instances(String seriesInstanceUid) throws DatabaseException {
		try {
			return parts.store().instances(seriesInstanceUid).stream().sorted(BY_NUMBER).toList();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	@Override
	public Optional<Instance> instance(String sopInstanceUid) throws DatabaseException {
		try {
			return parts.store().instance(sopInstanceUid);
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
	public Searches searches() {
		return searches;
	}

	@Override
	public Rules rules() {
		return new SqlRules(rules, refresh);
	}

	@Override
	public RemovalReport remove(Level level, Collection<String> keys) throws DatabaseException {
		return trash.remove(level, keys);
	}

	@Override
	public Trash trash() {
		return trash;
	}

	@Override
	public Quarantine quarantine() {
		return quarantine;
	}

	@Override
	public Notes notes() {
		return notes;
	}

	@Override
	public Identities identities() {
		return identities;
	}

	@Override
	public Connections connections() {
		return connections;
	}

	@Override
	public Remotes remotes() {
		return remotes;
	}

	@Override
	public Set<String> loadedSeries() {
		return Set.copyOf(loaded);
	}

	@Override
	public void setLoaded(String seriesInstanceUid, boolean isLoaded) {
		if (isLoaded ? loaded.add(seriesInstanceUid) : loaded.remove(seriesInstanceUid)) {
			loadedChanged.run();
		}
	}

	@Override
	public Integrity integrity() {
		return integrity;
	}

	@Override
	public ImportReports reports() {
		return reports;
	}

	@Override
	public AuditTrail audit() {
		return parts.audit().trail();
	}

	@Override
	public Statistics statistics() throws DatabaseException {
		return Counting.count(parts);
	}

	@Override
	public Policy policy() {
		return policies.policy();
	}

	@Override
	public void setPolicy(Policy policy) throws DatabaseException {
		policies.set(policy);
	}

	@Override
	public List<String> warnings() {
		return warnings;
	}

	private static DatabaseException failed(SQLException e) {
		return new DatabaseException(Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
	}

	/// Writes down what was done with the whole of it.
	void audited(Action action, String detail) {
		parts.audit().done(action, List.of(), detail);
	}

	/// What keeps it within its bounds.
	Policies policies() {
		return policies;
	}

	/// Whether it has to be opened again.
	boolean isBroken() {
		return writer.isBroken();
	}

	void close() throws SQLException, IOException {
		rules.close();
		policies.close();
		refresh.close();
		try (lock; var store = parts.store(); var journal = parts.journal(); var audit = parts.audit().trail()) {
			engine.close();
			try (writer) {
				writer.keepRows();
			}
		}
	}
}
