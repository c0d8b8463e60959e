package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.sql.internal.store.Schema;

/// The file that makes a folder a database: which version, which engine.
record Marker(int version, String engine) {
	private static final String NAME = "sagitta-database.properties";

	/// Reads the marker of a folder, or makes a new database of one that is absent or empty.
	static Marker of(Path folder, String engineForNew) throws DatabaseException {
		try {
			Files.createDirectories(folder);
			Path file = folder.resolve(NAME);
			if (!Files.exists(file)) {
				requireEmpty(folder);
				write(folder, engineForNew);
			}
			var all = new Properties();
			try (var in = Files.newBufferedReader(file)) {
				all.load(in);
			}
			return checked(new Marker(Integer.parseInt(all.getProperty("version", "").strip()), all.getProperty("engine", "")), folder);
		} catch (DatabaseException e) {
			throw e;
		} catch (IOException e) {
			throw new DatabaseException(Kind.FAILED, "The folder " + folder + " cannot be used: " + e, e);
		} catch (NumberFormatException e) {
			throw new DatabaseException(Kind.NOT_A_DATABASE, folder.resolve(NAME) + " does not say which version it is", e);
		}
	}

	/// The marker of a folder that is a database already.
	static Marker existing(Path folder) throws DatabaseException {
		if (Files.notExists(folder.resolve(NAME))) {
			throw new DatabaseException(Kind.NOT_A_DATABASE, "The folder " + folder + " holds no database of Sagitta");
		}
		return of(folder, "");
	}

	private static Marker checked(Marker marker, Path folder) throws DatabaseException {
		if (marker.version > Schema.VERSION) {
			throw new DatabaseException(Kind.NEWER_VERSION, "The database " + folder + " has version " + marker.version
					+ "; this Sagitta knows versions up to " + Schema.VERSION + ": use a newer one");
		}
		return marker;
	}

	private static void requireEmpty(Path folder) throws IOException {
		Set<String> ours = Set.of("owner.lock", NAME + ".new");
		try (var entries = Files.newDirectoryStream(folder, entry -> !ours.contains(entry.getFileName().toString()))) {
			if (entries.iterator().hasNext()) {
				throw new DatabaseException(Kind.NOT_A_DATABASE, "The folder " + folder
						+ " is not empty and holds no database of Sagitta: choose an empty folder, or one that does not exist yet");
			}
		}
	}

	/// Says that a folder is a database of this version.
	static void write(Path folder, String engine) throws IOException {
		Path file = folder.resolve(NAME);
		Path fresh = folder.resolve(NAME + ".new");
		Files.writeString(fresh, "version=" + Schema.VERSION + "\nengine=" + engine + "\n");
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
	}
}
