package org.sagitta.export;

import org.osgi.annotation.versioning.ConsumerType;

/// Watches an export. Called on threads of the export, at most ten times a second.
@ConsumerType
public interface ExportProgress {
	/// Nobody watches.
	ExportProgress NONE = new ExportProgress() { };

	/// @param done files that have their outcome
	/// @param files of the whole export
	/// @param bytes of the files that have their outcome
	/// @param total bytes of the whole export
	default void progress(long done, long files, long bytes, long total) {
	}

	/// Asked often; files that are whole stay.
	default boolean cancelled() {
		return false;
	}
}
