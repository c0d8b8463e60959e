package org.sagitta.database;

import org.osgi.annotation.versioning.ConsumerType;

/// Watches an import. Called on threads of the import, at most ten times a second.
@ConsumerType
public interface ImportProgress {
	/// Nobody watches.
	ImportProgress NONE = new ImportProgress() { };

	/// @param found files found so far; the number may still grow
	/// @param done files that have their outcome
	default void progress(long found, long done) {
	}

	/// Asked often; what is taken already stays taken.
	default boolean cancelled() {
		return false;
	}
}
