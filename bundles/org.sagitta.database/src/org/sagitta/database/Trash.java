package org.sagitta.database;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// What was removed and can come back, until it is emptied or expires. Safe on any thread; everything blocks.
@ProviderType
public interface Trash {
	/// One removal.
	/// @param id names it, never used twice
	/// @param user who removed it
	/// @param level of what was removed
	/// @param title what it was, in words: names, dates and descriptions
	/// @param instances how many there are
	/// @param files how many of them have a file in the trash; the others were linked, and their files were never touched
	/// @param bytes of these files
	record Removal(long id, Instant when, String user, Level level, String title, int instances, int files, long bytes) { }

	/// What came back, or is gone for good.
	/// @param instances how many
	/// @param failures what stayed in the trash, each with its reason
	record Report(int instances, List<String> failures) {
		public Report {
			failures = List.copyOf(failures);
		}
	}

	/// The newest first.
	List<Removal> removals() throws DatabaseException;

	/// Puts instances back where they were, with the day they were first added on. What the index has by another file meanwhile
	/// stays in the trash, and so does what has no file any more.
	Report restore(Collection<Long> removals) throws DatabaseException;

	/// Deletes files for good; nothing brings them back.
	Report empty(Collection<Long> removals) throws DatabaseException;
}
