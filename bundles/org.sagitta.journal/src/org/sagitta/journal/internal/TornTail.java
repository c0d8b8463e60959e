package org.sagitta.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes behind the last whole line.
final class TornTail {
	private static final int BLOCK = 1 << 16;

	private TornTail() {
	}

	/// Where the last whole line before a position ends, behind its end of line; 0 when there is none.
	static long end(FileChannel channel, long before) throws IOException {
		ByteBuffer block = ByteBuffer.allocate(BLOCK);
		for (long to = before; to > 0;) {
			long from = Math.max(0, to - BLOCK);
			block.clear().limit((int) (to - from));
			readFully(channel, block, from);
			for (int i = block.limit() - 1; i >= 0; i--) {
				if (block.get(i) == '\n') {
					return from + i + 1;
				}
			}
			to = from;
		}
		return 0;
	}

	/// Copies the bytes from a position to the end into a new file beside the log. A crash before the log is cut makes a second
	/// copy when it is opened again, never none.
	static Path keep(Path log, FileChannel channel, long from) throws IOException {
		for (int n = 1;; n++) {
			Path kept = log.resolveSibling(log.getFileName() + ".torn-" + n);
			try (FileChannel out = FileChannel.open(kept, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				copy(channel, from, out, kept);
			} catch (FileAlreadyExistsException _) {
				continue;
			}
			Folders.sync(kept.getParent());
			return kept;
		}
	}

	private static void copy(FileChannel channel, long from, FileChannel out, Path kept) throws IOException {
		try {
			long size = channel.size();
			for (long at = from; at < size;) {
				long copied = channel.transferTo(at, size - at, out);
				if (copied <= 0) {
					throw new IOException("Byte " + at + " of " + size + " cannot be copied to " + kept);
				}
				at += copied;
			}
			out.force(true);
		} catch (IOException e) {
			Files.deleteIfExists(kept);
			throw e;
		}
	}

	static void readFully(FileChannel channel, ByteBuffer block, long position) throws IOException {
		while (block.hasRemaining()) {
			if (channel.read(block, position + block.position()) < 0) {
				throw new IOException("The file became shorter while it was read");
			}
		}
		block.flip();
	}
}
