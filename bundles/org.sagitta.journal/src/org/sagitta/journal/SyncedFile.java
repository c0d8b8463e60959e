package org.sagitta.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.sagitta.journal.internal.Folders;

/// A small file that is replaced as a whole.
public final class SyncedFile {
	private SyncedFile() {
	}

	/// Gives a file new contents, at once: whoever reads it, and whatever a crash leaves, has the old ones or the new ones. The new
	/// ones are on the disk when the method returns. A file `<name>.new` beside it is used for that. One thread at a time may do it
	/// to a file; an interrupt of the thread does not break it off.
	public static void replace(Path file, byte[] contents) throws IOException {
		Path path = file.toAbsolutePath();
		Path fresh = path.resolveSibling(path.getFileName() + ".new");
		// Unlike a channel, a stream is not closed by an interrupt.
		try (var out = new FileOutputStream(fresh.toFile())) {
			out.write(contents);
			out.getFD().sync();
		}
		Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Folders.sync(path.getParent());
	}
}
