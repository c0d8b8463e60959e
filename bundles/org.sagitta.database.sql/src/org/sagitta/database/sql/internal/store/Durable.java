package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes the names in a folder durable, where the system lets a folder be synced.
public final class Durable {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private Durable() {
	}

	public static void sync(Path folder) {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "A folder was not synced; not every file system can: " + e.getMessage());
		}
	}
}
