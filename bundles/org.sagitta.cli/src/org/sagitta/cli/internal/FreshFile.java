package org.sagitta.cli.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file beside its place first, so that no half-written file ever bears the name. Errors name the file that was asked for,
/// not the one beside it.
/// @param force whether a file that is there may be replaced
public record FreshFile(Path target, boolean force) {
	/// What the file gets.
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	/// Fails before anything is computed rather than after.
	public void check() throws FileSystemException {
		if (Files.exists(target) && (!force || Files.isDirectory(target))) {
			throw new FileAlreadyExistsException(target.toString());
		}
		Path folder = target.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new NoSuchFileException(String.valueOf(folder), null, "the folder of " + target.getFileName());
		}
	}

	public void write(Content content) throws IOException {
		check();
		Path fresh = target.resolveSibling(".sagitta-" + UUID.randomUUID() + ".tmp");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW))) {
				content.writeTo(out);
			}
			CopyOption[] how = force ? new CopyOption[] { StandardCopyOption.REPLACE_EXISTING } : new CopyOption[0];
			Files.move(fresh, target, how);
		} catch (FileSystemException e) {
			throw fresh.toString().equals(e.getFile()) ? of(target, e) : e;
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	/// The same error, of another file.
	public static FileSystemException of(Path file, FileSystemException e) {
		FileSystemException named = e instanceof AccessDeniedException ? new AccessDeniedException(file.toString(), null, e.getReason())
				: new FileSystemException(file.toString(), null, e.getReason());
		named.initCause(e);
		return named;
	}
}
