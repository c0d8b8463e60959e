package org.sagitta.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/// Files that were not taken because their SOP Instance UID (0008,0018) belongs to another file with other content. Safe on any
/// thread; everything blocks.
@ProviderType
public interface Quarantine {
	/// One such file.
	/// @param file where it is: a copy in the database's folder, or the linked file itself
	/// @param owned whether it is a copy of the database
	/// @param source where it came from
	/// @param first the file that the index has under this UID, if it still has one
	record Held(long id, String sopInstanceUid, Path file, boolean owned, Path source, Optional<Path> first, String reason, Instant added) { }

	/// What shall become of one.
	enum Resolution {
		/// The index stays as it is; a copy goes to the trash, a linked file is left alone.
		KEEP_FIRST,
		/// The file takes the place of the first, which goes to the trash.
		KEEP_SECOND,
		/// The file is written anew under a new SOP Instance UID, as a copy that the database owns; both are in the index then.
		KEEP_BOTH
	}

	/// The oldest first.
	List<Held> held() throws DatabaseException;

	/// @return the SOP Instance UID under which the file is in the index now; nothing for [Resolution#KEEP_FIRST]
	/// @throws DatabaseException when there is none of this id, or the file is gone or no longer readable; then nothing has changed
	Optional<String> resolve(long id, Resolution how) throws DatabaseException;
}
