package org.sagitta.database;

import java.time.Period;
import java.util.Optional;

/// How much a database may hold, and for how long. Nothing is deleted by policy but what has been in the trash long enough.
/// @param quota bytes of owned files above which imports warn
/// @param trashExpiry how long removals stay in the trash
/// @param studyExpiry how long after they were added studies go to the trash
/// @param backupEvery how often the index is backed up while the database is open
public record Policy(Optional<Long> quota, Optional<Period> trashExpiry, Optional<Period> studyExpiry, Optional<Period> backupEvery) {
	/// Nothing expires.
	public static final Policy NONE = new Policy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
