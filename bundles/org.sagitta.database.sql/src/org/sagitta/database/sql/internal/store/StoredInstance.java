package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;

import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.dicom.Tag;

/// A row of the instance table.
/// @param file where its file is, from root, folder and name
/// @param rootId the root of the file
/// @param modified the file's time of last change when it was read, in milliseconds
/// @param sopClass as it was kept by the first version; "" where the tags have it, and so with the syntax
/// @param digest of the whole file, for owned ones; null where it was never taken
/// @param tags what the instance says differently from its series' defaults, see TagBlob
public record StoredInstance(long id, long seriesId, String uid, String sopClass, String syntax, long rootId, Path file, long size, long modified,
		String fingerprint, long imported, byte[] tags, byte[] digest) {
	/// The row in its place.
	/// @param differing what it says differently from its series' defaults
	public StoredInstance placed(long newId, long series, byte[] differing) {
		return new StoredInstance(newId, series, uid, sopClass, syntax, rootId, file, size, modified, fingerprint, imported, differing, digest);
	}

	/// All tags of the instance.
	/// @param defaults those of its series
	public TagBlob whole(TagBlob defaults) {
		return TagBlob.of(tags).over(defaults).with(Tag.SOPInstanceUID, uid);
	}

	public StoredInstance at(Path place) {
		return new StoredInstance(id, seriesId, uid, sopClass, syntax, rootId, place, size, modified, fingerprint, imported, tags, digest);
	}

	public boolean owned() {
		return rootId == Roots.OWNED;
	}
}
