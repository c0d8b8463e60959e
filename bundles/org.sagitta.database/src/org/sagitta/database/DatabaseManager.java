package org.sagitta.database;

import java.io.IOException;
import java.nio.file.Files;
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

	/// The same for those who show what takes long.
	/// @param progress hears of it when the database is of an earlier version
	default DicomDatabase open(Path folder, UpgradeProgress progress) throws DatabaseException {
		return open(folder);
	}

	/// The database in a folder for those who do not decide what is open, as commands: the one that is open, or it is opened now where none
	/// is. Another one that is open stays.
	/// @throws DatabaseException as [#open], and of kind CLOSED when another is open
	default DicomDatabase share(Path folder, UpgradeProgress progress) throws DatabaseException {
		Optional<DicomDatabase> open = current();
		if (open.isEmpty()) {
			return open(folder, progress);
		}
		if (isSame(open.get().folder(), folder)) {
			return open.get();
		}
		throw new DatabaseException(DatabaseException.Kind.CLOSED, "The database in " + folder + " was closed meanwhile; the program has "
				+ open.get().folder() + " open now. Try again.");
	}

	private static boolean isSame(Path one, Path other) throws DatabaseException {
		try {
			return one.equals(other) || Files.exists(other) && Files.isSameFile(one, other);
		} catch (IOException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The folder " + other + " cannot be read: " + e.getMessage(), e);
		}
	}

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
