package org.sagitta.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The file of a log, open for appending.
public final class LogFile implements AutoCloseable {
	private final Path path;
	private final Disk disk;
	private final Path torn;
	private FileChannel channel;
	private long size;
	private boolean closed;
	/// Why nothing can be appended any more.
	private IOException broken;

	private LogFile(Path path, Disk disk, FileChannel channel, Path torn) throws IOException {
		this.path = path;
		this.disk = disk;
		this.channel = channel;
		this.torn = torn;
		size = channel.size();
	}

	public static LogFile open(Path file, Disk disk) throws IOException {
		Path path = file.toAbsolutePath();
		Folders.create(path.getParent());
		FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			channel.force(true);
			Folders.sync(path.getParent());
			return new LogFile(path, disk, channel, heal(path, channel, disk));
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static Path heal(Path path, FileChannel channel, Disk disk) throws IOException {
		long end = TornTail.end(channel, channel.size());
		if (end == channel.size()) {
			return null;
		}
		Path kept = TornTail.keep(path, channel, end);
		disk.truncate(channel, end);
		disk.force(channel);
		return kept;
	}

	public Optional<Path> torn() {
		return Optional.ofNullable(torn);
	}

	public synchronized long size() {
		return size;
	}

	/// Appends all bytes or none. An interrupt closes the channel of the thread that it meets (see [FileChannel]): the bytes are
	/// then written again through a new one, and the thread stays interrupted.
	public synchronized void append(byte[] bytes) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			while (!write(bytes)) {
				interrupted |= Thread.interrupted();
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/// @return false when an interrupt broke it off
	private boolean write(byte[] bytes) throws IOException {
		checkUsable();
		try {
			reopen();
			long found = channel.size();
			if (found != size) {
				broken = new IOException(path + " has " + found + " bytes, not the " + size + " that were written: another program changed it");
				throw broken;
			}
			long written = Math.addExact(size, bytes.length);
			ByteBuffer rest = ByteBuffer.wrap(bytes);
			while (rest.hasRemaining()) {
				disk.write(channel, rest, size + rest.position());
			}
			disk.force(channel);
			size = written;
			return true;
		} catch (ClosedByInterruptException _) {
			return cutBack(null);
		} catch (IOException e) {
			if (broken == null) {
				cutBack(e);
			}
			throw e;
		}
	}

	/// Takes away what a write that failed has left.
	/// @param cause why it failed; null for an interrupt
	private boolean cutBack(IOException cause) throws IOException {
		// The flag that closed the channel would close the next one too.
		boolean interrupted = Thread.interrupted();
		try {
			while (!truncate()) {
				interrupted |= Thread.interrupted();
			}
		} catch (IOException e) {
			broken = new IOException("Nothing more can be written to " + path + ", which may end in a part of a line: " + e.getMessage(), e);
			if (cause == null) {
				throw broken;
			}
			cause.addSuppressed(broken);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
		return false;
	}

	/// @return false when an interrupt broke it off
	private boolean truncate() throws IOException {
		try {
			reopen();
			disk.truncate(channel, size);
			disk.force(channel);
			return true;
		} catch (ClosedByInterruptException _) {
			return false;
		}
	}

	private void reopen() throws IOException {
		if (!channel.isOpen()) {
			channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
		}
	}

	private void checkUsable() throws IOException {
		if (closed) {
			throw new ClosedChannelException();
		}
		if (broken != null) {
			throw new IOException(broken.getMessage(), broken);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		channel.close();
	}
}
