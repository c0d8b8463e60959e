package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.audit.Action;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.Integrity;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Relocation;
import org.sagitta.database.sql.internal.store.Roots;

/// Verifies, repairs, relocates and backs up.
public final class SqlIntegrity implements Integrity {
	static final String RELOCATED_LINE = "relocated";
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
	private static final int BACKUPS_KEPT = 5;

	private final Parts parts;
	private final ImportEngine engine;

	public SqlIntegrity(Parts parts, ImportEngine engine) {
		this.parts = parts;
		this.engine = engine;
	}

	@Override
	public Report verify(boolean contents, ImportProgress progress) throws DatabaseException {
		return new Verification(parts, contents, progress).run();
	}

	@Override
	public Report repair(Report found, ImportProgress progress) throws DatabaseException {
		return new Repair(parts, engine, progress).run(found);
	}

	@Override
	public List<Root> roots() throws DatabaseException {
		Map<Long, Long> counts = parts.store().read(SqlIntegrity::counts);
		Roots roots = parts.store().roots();
		return roots.linked().stream().map(id -> new Root(id, roots.path(id), roots.online(id), counts.getOrDefault(id, 0L))).toList();
	}

	private static Map<Long, Long> counts(IndexStore.Reads reads) throws SQLException {
		var counts = new TreeMap<Long, Long>();
		try (var statement = reads.connection().createStatement(); var row = statement.executeQuery(
				"SELECT F.ROOT_ID, COUNT(*) FROM INSTANCE I JOIN FOLDER F ON F.ID = I.FOLDER_ID GROUP BY F.ROOT_ID")) {
			while (row.next()) {
				counts.put(row.getLong(1), row.getLong(2));
			}
		}
		return counts;
	}

	@Override
	public long relocate(Path from, Path to) throws DatabaseException {
		Path old = from.toAbsolutePath().normalize();
		Path now = to.toAbsolutePath().normalize();
		if (!Files.isDirectory(now)) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, now + " is no folder that can be reached");
		}
		return parts.writer().run((session, catalog) -> {
			var relocation = new Relocation(session.connection(), parts.store().roots(), old, now);
			long files = relocation.check();
			if (files == 0) {
				throw new DatabaseException(DatabaseException.Kind.REFUSED, "The index has no linked file below " + old);
			}
			if (!relocation.isPlausible()) {
				throw new DatabaseException(DatabaseException.Kind.REFUSED, "None of the files that were below " + old + " is below " + now + " with the size it had");
			}
			session.relocate(relocation);
			parts.journal().write(RELOCATED_LINE, json -> json.name("from").value(old.toString()).name("to").value(now.toString()));
			session.commit();
			parts.audit().done(Action.ROOT_RELOCATED, List.of(), old + " → " + now + ", " + files + " files");
			return files;
		});
	}

	@Override
	public Path backup() throws DatabaseException {
		Path backups = parts.folder().resolve("backup");
		try {
			Files.createDirectories(backups);
			Path draft = Files.createDirectory(backups.resolve(NAME.format(Instant.now()) + ".new"));
			parts.store().backup(draft);
			String name = draft.getFileName().toString();
			Path done = backups.resolve(name.substring(0, name.length() - ".new".length()));
			Files.move(draft, done);
			dropOld(backups);
			return done;
		} catch (IOException | SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The index was not backed up: " + e.getMessage(), e);
		}
	}

	/// Those made here; backups of older versions have other names.
	private static void dropOld(Path backups) throws IOException {
		var made = new ArrayList<Path>();
		try (var all = Files.list(backups)) {
			all.filter(each -> each.getFileName().toString().matches("\\d{8}-\\d{6}-\\d{3}(\\.new)?")).sorted().forEach(made::add);
		}
		for (Path old : made.subList(0, Math.max(0, made.size() - BACKUPS_KEPT))) {
			Trees.delete(old);
		}
	}
}
