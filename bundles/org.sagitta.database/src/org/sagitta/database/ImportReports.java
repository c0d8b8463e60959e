package org.sagitta.database;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// The reports of former imports. Safe on any thread; everything blocks.
@ProviderType
public interface ImportReports {
	/// @param files how many files it looked at
	/// @param complete whether all that was asked for was done
	record Summary(String id, Instant started, long files, boolean complete) { }

	/// The newest first.
	List<Summary> all() throws DatabaseException;

	/// @throws DatabaseException when there is none of this id
	ImportReport read(String id) throws DatabaseException;

	/// Writes what became of each single file: path, outcome, reason (RFC 4180).
	void csv(String id, Writer to) throws IOException;
}
