package org.sagitta.export.internal.files;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// Folders in which names are new: they last when the folder is on the disk, where the system lets a folder be synced.
public final class Unsynced {
	private static final Logger LOG = System.getLogger("org.sagitta.export");

	private Set<Path> folders = new HashSet<>();

	public synchronized void add(Path folder) {
		folders.add(folder);
	}

	private synchronized Set<Path> take() {
		Set<Path> taken = folders;
		folders = new HashSet<>();
		return taken;
	}

	public void sync() {
		for (Path folder : take()) {
			try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			} catch (IOException e) {
				LOG.log(Level.DEBUG, "A folder was not synced; not every file system can: " + e.getMessage());
			}
		}
	}
}
