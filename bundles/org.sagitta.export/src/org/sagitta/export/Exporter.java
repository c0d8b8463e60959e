package org.sagitta.export;

import java.io.IOException;

import org.osgi.annotation.versioning.ProviderType;

/// Copies files out of a database. A service; its methods may be called on any thread and block while they read and write. Several
/// exports may run at the same time, into the same folder too. The database must stay open until an export returns.
///
/// A file gets its name only when it is whole: it was copied, brought onto the disk, read back, and its size and SHA-256 are those of
/// the original. So an export that was broken off can be asked for again: what is there already is found identical and counts as
/// there. Nothing that is there is written over or deleted, and nothing is written outside of the target folder: symbolic links in it
/// are not followed.
@ProviderType
public interface Exporter {
	/// What an export would copy. Writes nothing.
	/// @throws IllegalArgumentException when the pattern names a field that no row and no file has
	/// @throws IOException when the database cannot be read
	Preview preview(ExportRequest request) throws IOException;

	/// Exports. What cannot be copied is named in the report; it ends early only when it is cancelled or the calling thread is
	/// interrupted, which leaves whole files alone and the thread's mark set. Each study of which there are files in the folder then
	/// has an entry in the database's audit trail.
	/// @throws IllegalArgumentException when the pattern names a field that no row and no file has
	/// @throws IOException when nothing can be written there: the folder is read-only, is a file, is inside the database, or has too little
	///         space free for all that is not there yet
	ExportReport export(ExportRequest request, ExportProgress progress) throws IOException;
}
