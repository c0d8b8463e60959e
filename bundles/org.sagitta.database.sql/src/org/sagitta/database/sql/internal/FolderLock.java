package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;

/// Makes this process the owner of a database's folder. The system frees the lock when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
	private static final String NAME = "owner.lock";
	/// The lock is on one byte far behind the text, so that others can read who has it on every system.
	private static final long LOCKED_BYTE = 1 << 20;

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock take(Path folder) throws DatabaseException {
		Path file = folder.resolve(NAME);
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				throw new DatabaseException(Kind.OWNED_ELSEWHERE, "The database " + folder + " is open in " + owner(file));
			}
			byte[] text = ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(text), 0);
			return new FolderLock(channel);
		} catch (DatabaseException e) {
			throw e;
		} catch (IOException e) {
			throw new DatabaseException(Kind.FAILED, "The folder " + folder + " cannot be locked: " + e.getMessage(), e);
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCKED_BYTE, 1, false);
		} catch (OverlappingFileLockException _) {
			return null; // this very process has it
		}
	}

	private static String owner(Path file) throws IOException {
		String text = Files.readString(file).strip();
		return text.isEmpty() ? "another process" : text;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
