package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.RebuildReport;
import org.sagitta.database.UpgradeProgress;
import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.care.Trees;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.Journals;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.rebuild.Rebuild;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.fields.RuleSet;

/// Makes an index anew beside the old one, and exchanges them when it is whole: a file says so, and whoever opens the folder after
/// a crash finishes the exchange.
record Rebuilding(Path folder, Marker marker, Engine engine, DicomFiles files, Whiteboards whiteboards) {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
	private static final String WHOLE = "index-new.whole";

	RebuildReport run(ImportProgress progress) throws DatabaseException {
		Path fresh = folder.resolve("index-new");
		try {
			if (Files.exists(fresh)) {
				Trees.delete(fresh); // of one that was broken off
			}
			engine.delete(fresh);
			beginJournal();
			Rebuild rebuild = fill(fresh, progress);
			if (progress.cancelled()) {
				Trees.delete(fresh);
				throw new DatabaseException(Kind.REFUSED, "Cancelled: the index is the one that it was");
			}
			Optional<Path> old = engine.inMemory() ? again(fresh) : exchanged();
			return new RebuildReport(rebuild.instances(), rebuild.trashed(), rebuild.lost(), old);
		} catch (IOException | SQLException e) {
			throw e instanceof DatabaseException known ? known : new DatabaseException(Kind.FAILED, "The index was not made anew: " + e.getMessage(), e);
		}
	}

	/// A database of the first version has no journal. It begins with what the index knows, unless that is what is damaged.
	private void beginJournal() throws IOException {
		Path index = folder.resolve("index");
		if (Files.exists(Journal.file(folder)) || Files.notExists(index)) {
			return;
		}
		Upgrade.prepare(folder, marker, UpgradeProgress.NONE);
		try (var store = new IndexStore(engine.open(index), folder); var _ = Journals.open(folder, store)) {
			LOG.log(Level.INFO, "The journal was begun from the index");
		} catch (SQLException e) {
			LOG.log(Level.WARNING, "The index cannot tell what a journal would: only the files of the database itself will be in the new one", e);
		}
	}

	private Rebuild fill(Path fresh, ImportProgress progress) throws IOException, SQLException {
		var rules = new RuleSet(whiteboards.ordered());
		try (var store = new IndexStore(engine.open(fresh), folder); var writer = new Writer(store, () -> rules, Set::of, _ -> { })) {
			var rebuild = new Rebuild(folder, store, writer, files, Attributes.tags().plus(whiteboards.tags()).plus(rules.tags()), rules, progress);
			rebuild.run();
			return rebuild;
		}
	}

	private Optional<Path> exchanged() throws IOException {
		Files.createFile(folder.resolve(WHOLE));
		return exchange(folder);
	}

	/// What is in memory cannot be moved. Now that it is known that a new index can be made, it is made in the place of the old one.
	private Optional<Path> again(Path fresh) throws IOException, SQLException {
		engine.delete(fresh);
		engine.delete(folder.resolve("index"));
		fill(folder.resolve("index"), ImportProgress.NONE);
		return Optional.empty();
	}

	/// Puts a whole new index in the place of the old one; does nothing when there is none.
	/// @return where the old one is
	static Optional<Path> exchange(Path folder) throws IOException {
		Path index = folder.resolve("index");
		Path fresh = folder.resolve("index-new");
		Optional<Path> kept = Optional.empty();
		if (Files.exists(folder.resolve(WHOLE))) {
			if (Files.exists(fresh)) {
				if (Files.exists(index)) {
					Path backup = Files.createDirectories(folder.resolve("backup")).resolve("index-before-rebuild-" + NAME.format(Instant.now()));
					Files.move(index, backup);
					kept = Optional.of(backup);
				}
				Files.move(fresh, index);
			}
			Files.delete(folder.resolve(WHOLE));
		}
		return kept;
	}
}
