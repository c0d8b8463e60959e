package org.sagitta.database;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// Whether index and files agree, and what to do where they do not. Safe on any thread; everything blocks.
@ProviderType
public interface Integrity {
	enum Kind {
		/// The index has an instance whose file is not there, though its drive or share is.
		MISSING,
		/// The file is not the one that was read or copied.
		CHANGED,
		/// A file in the database's own folder that the index does not have.
		ORPHANED,
		/// The file is there and cannot be read.
		UNREADABLE,
		/// A drive or share is not there: what is on it is neither missing nor touched.
		OFFLINE
	}

	/// @param file which file; for [Kind#OFFLINE] the root
	/// @param sopInstanceUid of the instance, "" where there is none
	/// @param reason what is wrong
	/// @param repair what [#repair] would do; "" where it does nothing
	record Finding(Kind kind, Path file, String sopInstanceUid, String reason, String repair) { }

	/// @param checked how many instances were looked at
	/// @param offline how many instances were not, as their roots are offline
	record Report(List<Finding> findings, long checked, long offline, boolean cancelled) {
		public Report {
			findings = List.copyOf(findings);
		}
	}

	/// A place that linked files are below.
	/// @param instances how many instances are there
	record Root(long id, Path path, boolean online, long instances) { }

	/// Compares all rows with their files, and the database's own folders with the rows. Changes nothing.
	/// @param contents whether to read the owned files whole and compare them with the digests taken when they were copied;
	///        else sizes and times
	Report verify(boolean contents, ImportProgress progress) throws DatabaseException;

	/// Does what the findings propose, where it is still true. Never deletes a file: rows without a file go to the trash.
	/// @return what could not be repaired, or is not to be
	Report repair(Report found, ImportProgress progress) throws DatabaseException;

	List<Root> roots() throws DatabaseException;

	/// All linked files below a folder (a root, or any other) are below another one now.
	/// @return how many files that are
	/// @throws DatabaseException when the folder is not there, or has none of the first files that are looked for
	long relocate(Path from, Path to) throws DatabaseException;

	/// Copies the index, while it is in use, to a new folder below `backup/`.
	Path backup() throws DatabaseException;
}
