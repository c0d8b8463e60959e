package org.sagitta.database;

import org.osgi.annotation.versioning.ConsumerType;

/// Hears how far a database is that an earlier version made and that is brought to this one: its index is copied before it is changed.
/// Called on the thread that opens the database, often; must not block.
@ConsumerType
@FunctionalInterface
public interface UpgradeProgress {
	/// For those who do not want to know.
	UpgradeProgress NONE = (_, _) -> { };

	/// @param bytes that are copied
	/// @param total of the index
	void copied(long bytes, long total);
}
