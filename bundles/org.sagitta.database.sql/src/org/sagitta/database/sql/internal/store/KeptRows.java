package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.RowFile;

/// The rows as they were when the database was closed, in a file beside the index. The index says which file shows what it has,
/// and ceases to say so in the transaction that changes it: after a crash, or in an older index, no wrong rows are shown. The file
/// may be deleted at any time.
final class KeptRows {
	private static final System.Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final String NAME = "rows";

	private final Path file;
	/// Whether the index may name a file.
	private boolean named = true;
	/// Whether the file that it names was read, and by which rules its rows are shown.
	private Optional<String> shownBy = Optional.empty();

	KeptRows(Path folder) {
		file = folder.resolve("rows.cache");
	}

	/// Fills an empty catalog.
	/// @return what [KnownUids] knew; empty where there is no such file, and the catalog is empty still
	Optional<long[]> load(Connection connection, Catalog catalog) throws SQLException {
		Optional<String> name = Settings.read(connection, NAME);
		if (name.isEmpty() || Files.notExists(file)) {
			return Optional.empty();
		}
		try {
			long[] uids = RowFile.read(file, name.get(), catalog);
			shownBy = Optional.of(catalog.shownBy());
			return Optional.of(uids);
		} catch (IOException e) {
			LOG.log(System.Logger.Level.INFO, "The rows are computed from the index, since {0} is of no use: {1}", file.getFileName(), e.getMessage());
			catalog.clear();
			return Optional.empty();
		}
	}

	/// In the transaction that changes a row.
	void forget(Connection connection) throws SQLException {
		if (named) {
			Settings.write(connection, NAME, "");
		}
	}

	/// A change was committed.
	void forgotten() {
		named = false;
	}

	/// When nothing changes any more. What cannot be kept is computed again.
	/// @param uids all of them
	void keep(Connection connection, Catalog catalog, KnownUids uids) throws SQLException {
		Optional<long[]> entries = uids.entries();
		if (entries.isEmpty() || named && shownBy.equals(Optional.of(catalog.shownBy()))) {
			return;
		}
		String name = UUID.randomUUID().toString();
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		try {
			RowFile.write(fresh, name, catalog, entries.get());
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			Settings.write(connection, NAME, name);
			connection.commit();
			named = true;
			shownBy = Optional.of(catalog.shownBy());
		} catch (IOException e) {
			LOG.log(System.Logger.Level.WARNING, "The rows were not kept in " + file + ": opening the database will take longer", e);
		}
	}
}
