package org.sagitta.export;

import java.nio.file.Path;
import java.util.Optional;

/// A file that was not exported.
/// @param seriesInstanceUid of which series
/// @param sopInstanceUid of which instance; "" when the series as a whole could not be read
/// @param source the file that was to be copied; nothing where there is none
/// @param message what happened, to which file, for a person
public record NotExported(String seriesInstanceUid, String sopInstanceUid, Optional<Path> source, Reason reason, String message) {
	public enum Reason {
		/// Its drive or share is not there.
		OFFLINE,
		/// Its file is gone.
		MISSING,
		/// It was never retrieved: only a server has it.
		REMOTE,
		/// Its file is not the one that was imported.
		CHANGED,
		/// Its file, or the index, cannot be read.
		UNREADABLE,
		/// Another file has its name, and it was not to get a number.
		TAKEN,
		/// The target cannot be written.
		NOT_WRITTEN,
		/// The disk of the target is full.
		NO_SPACE,
		/// The export was cancelled before it.
		CANCELLED
	}
}
