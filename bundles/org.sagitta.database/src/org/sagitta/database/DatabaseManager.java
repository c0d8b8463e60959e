package org.sagitta.database;

import java.nio.file.Path;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/// Opens the one database that this program works on. Safe on any thread; opening blocks.
@ProviderType
public interface DatabaseManager {
	/// Opens the database in a folder, creating it where the folder is absent or empty, and closes the one that was open.
	/// The one that was open stays when the new one cannot be opened. Opening the one that is open returns it.
	/// @throws DatabaseException when another process has it, the folder holds something else, or its version is too new
	DicomDatabase open(Path folder) throws DatabaseException;

	Optional<DicomDatabase> current();

	/// Closes the database that is open, after what was being written.
	void close();
}
