package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Why something failed, in words for the user.
final class Reasons {
	private Reasons() {
	}

	/// The messages of file system exceptions are often but a path, or nothing.
	static String of(IOException e) {
		return switch (e) {
			case NoSuchFileException missing -> missing.getFile() + " is missing";
			case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
			case ClosedByInterruptException _ -> "It was interrupted";
			default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
