package org.sagitta.watch;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;

/// The watched folders of the databases that this program has open. Each database keeps its own list, in its folder; only the program
/// that has the database watches, so nothing is imported twice. A service; safe on any thread. Nothing that is watched is ever moved,
/// changed or deleted.
@ProviderType
public interface WatchFolders {
	/// Watches until it is closed, or the database is. What is being imported then is cancelled; what was taken stays.
	@ProviderType
	interface Watch extends AutoCloseable {
		@Override
		void close();
	}

	/// The folders and what goes on in them, in the order in which they were added.
	List<FolderState> folders(DicomDatabase database);

	/// What is wrong with the list itself, in words: that its file was damaged, and where it was put.
	List<String> warnings(DicomDatabase database);

	/// Adds a folder, which need not be there now. It is watched at once where this program watches.
	/// @throws DatabaseException of the kind REFUSED where it is watched already, alone or as a part of another, or holds the database;
	///         FAILED when the list cannot be written
	void add(DicomDatabase database, WatchedFolder folder) throws DatabaseException;

	/// Forgets a folder. What was imported from it stays.
	/// @throws DatabaseException of the kind REFUSED where it is not in the list
	void remove(DicomDatabase database, Path folder) throws DatabaseException;

	/// Pauses or resumes a folder.
	/// @throws DatabaseException of the kind REFUSED where it is not in the list
	void setOn(DicomDatabase database, Path folder, boolean on) throws DatabaseException;

	/// Watches all folders of the list, also those that are added later. Any number may ask for it; each folder is watched once.
	Watch watch(DicomDatabase database);

	/// Watches one folder that need not be in the list, and is not kept.
	/// @throws DatabaseException of the kind REFUSED where the folder holds the database
	Watch watch(DicomDatabase database, WatchedFolder folder) throws DatabaseException;
}
