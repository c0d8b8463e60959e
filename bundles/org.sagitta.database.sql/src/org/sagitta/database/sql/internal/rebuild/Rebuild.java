package org.sagitta.database.sql.internal.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Identities;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.sql.internal.Writer;
import org.sagitta.database.sql.internal.care.SqlConnections;
import org.sagitta.database.sql.internal.imports.Digests;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.Reading;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.imports.RemoteRows;
import org.sagitta.database.sql.internal.imports.Reporting;
import org.sagitta.database.sql.internal.imports.Taking;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.Line;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.rebuild.Remembered.Row;
import org.sagitta.database.sql.internal.store.ColumnStore;
import org.sagitta.database.sql.internal.store.IdentityStore;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.Settings;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.database.sql.internal.store.UserStore;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.RuleSet;
import org.sagitta.journal.LineLog;

/// Fills a new index from the journal and the files.
public final class Rebuild {
	private final Path folder;
	private final IndexStore store;
	private final Writer writer;
	private final ImportEngine engine;
	private final OwnedFiles owned;
	private final DicomFiles files;
	private final RuleSet rules;
	private final TagSet tags;
	private final ImportProgress progress;
	private final Remembered remembered;
	private final List<FileNote> lost = new ArrayList<>();
	private long trashed;
	private long done;

	/// @param store the new index, empty
	public Rebuild(Path folder, IndexStore store, Writer writer, DicomFiles files, TagSet tags, RuleSet rules, ImportProgress progress) throws IOException {
		this.folder = folder;
		this.store = store;
		this.writer = writer;
		this.files = files;
		this.tags = tags;
		this.rules = rules;
		this.progress = progress;
		owned = new OwnedFiles(folder);
		engine = new ImportEngine(files, store, owned, Journal.none(), Optional::empty, writer::submit, () -> rules);
		remembered = Files.exists(Journal.file(folder)) ? Remembered.read(folder) : Remembered.nothing(folder);
	}

	/// @return whether it was not cancelled
	public boolean run() throws DatabaseException, IOException {
		try (engine) {
			writer.<Void>run(this::identities);
			if (Files.exists(Journal.file(folder))) {
				LineLog.read(Journal.file(folder), new Passing(this::line));
			}
			adopt();
			writer.<Void>run(this::trash);
			writer.<Void>run(this::userData);
			for (String damage : remembered.damaged) {
				lost.add(new FileNote(Journal.file(folder), Outcome.FAILED, damage));
			}
			return !progress.cancelled();
		}
	}

	public List<FileNote> lost() {
		return lost;
	}

	public long trashed() {
		return trashed;
	}

	/// First, so that studies come to the patients that they belong to.
	private Void identities(WriteSession session, Catalog catalog) throws SQLException {
		for (Remembered.Identity each : remembered.identities) {
			Identities.Kind kind = Identities.Kind.valueOf(each.kind());
			var change = new Identities.Change(each.id(), Instant.ofEpochMilli(each.when()), each.user(), kind, each.text(), remembered.undone.contains(each.id()));
			IdentityStore.add(session.connection(), change, IdentityStore.effect(kind, each.data()));
		}
		session.beginIdsAfter("IDENTITY_CHANGE", remembered.identities.stream().mapToLong(Remembered.Identity::id).max().orElse(0));
		session.beginIdsAfter("REMOVAL", remembered.lastRemoval);
		store.user().setIdentities(IdentityStore.load(session.connection()));
		return null;
	}

	private void line(Line line) throws DatabaseException {
		switch (line.kind()) {
			case RemoteLines.ADDED -> remotes(line);
			case RemoteLines.GONE -> writer.run((session, catalog) -> {
				return new RemoteRows(session, catalog, rules).forget(Level.INSTANCE, line.texts("uids"));
			});
			default -> files(line);
		}
	}

	/// Remote instances in their turn, also those whose places files took: the rows become those that they were.
	private void remotes(Line line) throws DatabaseException {
		List<StoredRemote> rows;
		try {
			rows = RemoteLines.rows(line);
		} catch (IllegalArgumentException _) {
			return; // told as damage already
		}
		writer.run((session, catalog) -> new RemoteRows(session, catalog, rules).add(rows));
	}

	/// The files of one line of the journal, in their order.
	private void files(Line line) throws DatabaseException {
		Map<Path, Long> came = new HashMap<>(remembered.files(line));
		var paths = new ArrayList<Path>();
		for (Path path : remembered.files(line).keySet()) {
			if (remembered.left.contains(path)) {
				continue; // it was removed, or its instance is elsewhere now
			}
			if (Files.isRegularFile(path)) {
				paths.add(path);
			} else {
				lost.add(new FileNote(path, Outcome.FAILED, "is not there"));
			}
		}
		take(paths, line.flag("owned") ? Taking.ADOPT : Taking.LINK, came);
	}

	private void take(List<Path> paths, Taking taking, Map<Path, Long> came) throws DatabaseException {
		if (!paths.isEmpty() && !progress.cancelled()) {
			var reporting = new Reporting((file, outcome, reason) -> {
				if (outcome != Outcome.TAKEN && outcome != Outcome.ALREADY_THERE && came.containsKey(file)) {
					lost.add(new FileNote(file, outcome, reason));
				}
			});
			engine.run(new ImportRequest(paths, Mode.LINK), taking, tags, file -> came.getOrDefault(file, System.currentTimeMillis()), ImportProgress.NONE, reporting);
			done += paths.size();
			progress.progress(done, done);
		}
	}

	/// Copies of ours that the journal does not know: their times are those of their files.
	private void adopt() throws DatabaseException, IOException {
		var came = new HashMap<Path, Long>();
		var unknown = new ArrayList<Path>();
		try (var walk = Files.walk(folder.resolve("dicom"))) {
			for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
				if (!remembered.hasCome(file)) {
					unknown.add(file);
					came.put(file, Files.getLastModifiedTime(file).toMillis());
				}
			}
		}
		take(unknown, Taking.ADOPT, came);
	}

	private Void trash(WriteSession session, Catalog catalog) throws SQLException {
		for (Remembered.Removal removal : remembered.removals.values()) {
			session.trash().insertRemoval(removal.id(), removal.when(), removal.user(), removal.level(), removal.title());
			var rows = new ArrayList<Trashed>();
			for (Row row : removal.rows().values()) {
				Path file = row.kept().isEmpty() ? row.file() : owned.trash().resolve(row.kept());
				try {
					Reading reading = Reading.of(files, file, tags);
					StoredInstance stored = reading.row(row.owned() ? Roots.OWNED : session.root(row.file()), row.file(),
							row.kept().isEmpty() ? null : Digests.of(file), row.imported());
					rows.add(new Trashed(stored.placed(0, 0, reading.tags().bytes()), row.kept()));
				} catch (IOException e) {
					lost.add(new FileNote(file, Outcome.FAILED, "was in the trash, and cannot be read: " + e.getMessage()));
				}
			}
			session.trash().add(removal.id(), rows);
			trashed += rows.size();
		}
		for (var held : remembered.quarantine.values()) {
			session.quarantine().add(held.uid(), held.path(), held.source(), held.reason(), held.added());
		}
		return null;
	}

	private Void userData(WriteSession session, Catalog catalog) throws SQLException {
		for (var note : remembered.notes.entrySet()) {
			UserStore.note(session.connection(), note.getKey().level(), note.getKey().key(), note.getValue());
		}
		for (var label : remembered.labels.entrySet()) {
			UserStore.labels(session.connection(), label.getKey().level(), label.getKey().key(), label.getValue());
		}
		for (var each : remembered.policy.entrySet()) {
			if (!each.getKey().equals("kind") && !each.getKey().equals("time")) {
				Settings.write(session.connection(), "policy." + each.getKey(), each.getValue());
			}
		}
		for (var each : remembered.rules.entrySet()) {
			if (RuleLines.isKept(each.getKey())) {
				Settings.write(session.connection(), each.getKey(), each.getValue());
			}
		}
		for (var each : remembered.connections.entrySet()) {
			Optional<Boolean> allowed = Optional.of(each.getValue()).filter(text -> !text.isEmpty()).map(Boolean::valueOf);
			SqlConnections.write(session.connection(), each.getKey().getFirst(), each.getKey().getLast(), allowed);
		}
		session.commit();
		var columns = new ColumnStore(store);
		for (var column : remembered.columns.values()) {
			columns.save(column);
		}
		return null;
	}

	/// How many instances the new index has.
	public int instances() {
		return writer.snapshot().count(Level.INSTANCE);
	}
}
