package org.sagitta.cli.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;

/// Errors in words for the user.
public final class Failures {
	private Failures() {
	}

	/// Whether it only says that the user has stopped it.
	static boolean isCancellation(Throwable error) {
		return error instanceof CancellationException || error instanceof InterruptedException
				|| error instanceof ClosedByInterruptException;
	}

	/// One line that says what happened, to what.
	public static String describe(Throwable error) {
		return switch (error) {
			case UncheckedIOException e -> describe(e.getCause());
			case NoSuchFileException e -> e.getFile() + ": no such file or folder" + reason(e);
			case FileAlreadyExistsException e -> e.getFile() + " is there already, and was left as it is" + reason(e);
			case AccessDeniedException e -> e.getFile() + ": access denied" + reason(e);
			case NotDirectoryException e -> e.getFile() + " is not a folder";
			case DirectoryNotEmptyException e -> e.getFile() + ": the folder is not empty";
			case OutOfMemoryError _ -> "There is not enough memory for this; a larger heap (SAGITTA_VMARGS=-Xmx4g) may do.";
			default -> error.getMessage() == null || error.getMessage().isBlank() ? error.toString() : error.getMessage().strip();
		};
	}

	private static String reason(FileSystemException e) {
		return e.getReason() == null ? "" : " (" + e.getReason() + ")";
	}

	/// For `--verbose`: where in the program it happened.
	static void trace(Throwable error, PrintStream out) {
		int causes = 0;
		for (Throwable at = error; at != null && causes < 10; at = at.getCause(), causes++) {
			out.println("  " + at);
			for (StackTraceElement frame : at.getStackTrace()) {
				out.println("    at " + frame);
			}
		}
	}
}
