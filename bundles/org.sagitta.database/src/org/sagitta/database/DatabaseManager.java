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

	/// Opens a new database that is gone when it is closed, and closes the one that was open. Its index is in memory, its copies are in
	/// a folder among the system's temporary files.
	DicomDatabase openTemporary() throws DatabaseException;

	/// Makes the index of a database anew from its files and its journal, for one that is damaged or lost: what users entered, the
	/// trash, the quarantine and the days on which files came stay. The old index is moved to `backup/` when the new one is whole,
	/// and not before: whatever breaks off, there is one that can be opened. The database must not be open elsewhere; one that is
	/// open here is closed, and opened again.
	/// @throws DatabaseException when there is no database, or the new index cannot be written
	RebuildReport rebuild(Path folder, ImportProgress progress) throws DatabaseException;

	Optional<DicomDatabase> current();

	/// Closes the database that is open, after what was being written.
	void close();
}
