package org.sagitta.export.internal.files;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The hidden folder of the target in which copies are until they are whole. A lock in it says that its export goes on; one without is
/// what a crash left, and the next export clears it away.
public final class Staging implements AutoCloseable {
	static final String PREFIX = ".sagitta-export-";
	static final String LOCK = "lock";
	static final String PART = ".part";
	private static final Logger LOG = System.getLogger("org.sagitta.export");
	/// How long a folder may be without a lock because its export is just beginning.
	private static final Duration BEGINNING = Duration.ofHours(1);

	private final Path folder;
	private final FileChannel lock;
	private final AtomicLong next = new AtomicLong();

	private Staging(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/// @param target a real path
	/// @throws IOException when the target cannot be written
	public static Staging in(Path target) throws IOException {
		clear(target);
		Path folder = Files.createDirectory(target.resolve(PREFIX + UUID.randomUUID()));
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			channel.lock();
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The target's file system has no locks: " + e.getMessage());
		}
		return new Staging(folder, channel);
	}

	Path fresh() {
		return folder.resolve(next.getAndIncrement() + PART);
	}

	private static void clear(Path target) throws IOException {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(target, PREFIX + "*")) {
			for (Path each : left) {
				if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
					clearIfLeft(each);
				}
			}
		}
	}

	private static void clearIfLeft(Path folder) {
		try {
			Path file = folder.resolve(LOCK);
			if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
				if (Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(BEGINNING))) {
					delete(folder);
				}
				return;
			}
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock free = channel.tryLock()) {
				if (free == null) {
					return;
				}
				parts(folder);
			}
			delete(folder);
		} catch (OverlappingFileLockException _) {
			return; // an export of this program
		} catch (IOException e) {
			LOG.log(Level.WARNING, folder + ", which an export that was broken off has left, cannot be deleted: " + e.getMessage());
		}
	}

	private static void parts(Path folder) throws IOException {
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
			for (Path part : parts) {
				Files.delete(part);
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		parts(folder);
		Files.deleteIfExists(folder.resolve(LOCK));
		Files.delete(folder);
	}

	@Override
	public void close() {
		try {
			lock.close();
			delete(folder);
		} catch (IOException e) {
			LOG.log(Level.WARNING, folder + " cannot be deleted: " + e.getMessage());
		}
	}
}
