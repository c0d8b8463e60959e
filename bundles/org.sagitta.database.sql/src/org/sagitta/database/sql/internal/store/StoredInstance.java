package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;

/// A row of the instance table.
/// @param file where its file is, from root, folder and name
/// @param rootId the root of the file
/// @param modified the file's time of last change when it was read, in milliseconds
/// @param tags what the instance says differently from its series' defaults, see TagBlob
public record StoredInstance(long id, long seriesId, String uid, String sopClass, String syntax, long rootId, Path file, long size, long modified,
		String fingerprint, long imported, byte[] tags) {
	public boolean owned() {
		return rootId == Roots.OWNED;
	}
}
