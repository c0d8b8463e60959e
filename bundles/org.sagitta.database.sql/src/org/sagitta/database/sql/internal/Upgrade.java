package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.sagitta.database.UpgradeProgress;
import org.sagitta.database.sql.internal.care.Trees;
import org.sagitta.database.sql.internal.store.Schema;

/// Brings a database of an older version to this one: the index is copied first, changed in one transaction when it is opened, and
/// only then the folder says the new version. Whatever breaks off, it is opened again from the step before.
final class Upgrade {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

	private Upgrade() {
	}

	/// Before the index is opened.
	static void prepare(Path folder, Marker marker, UpgradeProgress progress) throws IOException {
		Path index = folder.resolve("index");
		if (marker.version() >= Schema.VERSION || Files.notExists(index)) {
			return;
		}
		Path backups = Files.createDirectories(folder.resolve("backup"));
		String name = "index-version-" + marker.version() + "-" + NAME.format(Instant.now());
		Path draft = backups.resolve(name + ".new");
		if (Files.exists(draft)) {
			Trees.delete(draft);
		}
		long total = Trees.size(index);
		Trees.copy(index, draft, bytes -> progress.copied(bytes, total));
		if (Files.notExists(backups.resolve(name))) {
			Files.move(draft, backups.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		LOG.log(Level.INFO, "The database is brought from version " + marker.version() + " to " + Schema.VERSION + "; its index as it was is in backup/" + name);
	}

	/// After the index was opened, and changed.
	static void finish(Path folder, Marker marker) throws IOException {
		if (marker.version() < Schema.VERSION) {
			Marker.write(folder, marker.engine());
		}
	}
}
