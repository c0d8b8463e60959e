package org.sagitta.database.sql.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

import org.sagitta.database.Column;
import org.sagitta.database.sql.internal.imports.ImportLines;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.store.ColumnStore;
import org.sagitta.database.sql.internal.store.Durable;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.journal.LineLog;

/// Opens the journal of a database. Where there is none, for a database of the first version or after a loss, it begins with what
/// the index knows.
public final class Journals {
	private Journals() {
	}

	public static Journal open(Path folder, IndexStore store) throws IOException, SQLException {
		Path file = Journal.file(folder);
		if (Files.notExists(file)) {
			Files.createDirectories(file.getParent());
			Path draft = file.resolveSibling("beginning.new");
			Files.deleteIfExists(draft);
			try (Journal beginning = new Journal(LineLog.open(draft))) {
				begin(beginning, folder, store);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
			Durable.sync(file.getParent());
		}
		return Journal.open(folder);
	}

	private static void begin(Journal journal, Path folder, IndexStore store) throws SQLException {
		for (Column column : new ColumnStore(store).load().values()) {
			ColumnLines.set(journal, column);
		}
		var files = new ImportLines.Collector(journal, folder);
		store.eachInstance(row -> files.add(row.file(), row.owned(), row.imported()));
		files.finish();
		for (var held : store.quarantined()) {
			ImportLines.quarantined(journal, folder, held);
		}
		RemoteLines.added(journal, store.remotes());
	}
}
