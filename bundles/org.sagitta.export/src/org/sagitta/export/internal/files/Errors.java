package org.sagitta.export.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the system says of a file, in words.
public final class Errors {
	private Errors() {
	}

	public static String text(IOException e) {
		return switch (e) {
			case AccessDeniedException _ -> "access is denied";
			case NoSuchFileException _ -> "it is not there";
			case FileSystemException f when f.getReason() != null -> f.getReason();
			default -> e.getMessage() == null ? e.toString() : e.getMessage();
		};
	}
}
