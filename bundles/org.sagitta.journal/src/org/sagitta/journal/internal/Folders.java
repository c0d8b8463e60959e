package org.sagitta.journal.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Folders whose entries outlive a loss of power.
public final class Folders {
	private Folders() {
	}

	/// Makes a folder and those above it that are missing.
	static void create(Path folder) throws IOException {
		Path there = folder;
		while (there != null && !Files.exists(there)) {
			there = there.getParent();
		}
		Files.createDirectories(folder);
		for (Path made = folder; made != null && !made.equals(there); made = made.getParent()) {
			if (made.getParent() != null) {
				sync(made.getParent());
			}
		}
	}

	/// The name of a new file is on the disk only when its folder is. Not every system lets a folder be opened for that; there
	/// the file itself must do. The thread stays interrupted if it was.
	public static void sync(Path folder) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			while (!force(folder)) {
				interrupted |= Thread.interrupted();
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/// @return false when an interrupt broke it off
	private static boolean force(Path folder) throws IOException {
		FileChannel opened;
		try {
			opened = FileChannel.open(folder, StandardOpenOption.READ);
		} catch (IOException _) {
			return true;
		}
		try (opened) {
			opened.force(true);
			return true;
		} catch (ClosedByInterruptException _) {
			return false;
		}
	}
}
