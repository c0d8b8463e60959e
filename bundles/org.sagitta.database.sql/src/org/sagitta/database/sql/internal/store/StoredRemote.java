package org.sagitta.database.sql.internal.store;

import org.sagitta.database.sql.internal.model.TagBlob;

/// A row of the table of instances that are known only remotely.
/// @param tags all that is known of it, as [TagBlob] writes it
/// @param added when it became known, in milliseconds
public record StoredRemote(long id, long seriesId, String uid, String url, byte[] tags, long added) {
	/// The row in its place.
	public StoredRemote placed(long newId, long series) {
		return new StoredRemote(newId, series, uid, url, tags, added);
	}

	public TagBlob values() {
		return TagBlob.of(tags);
	}
}
