package org.sagitta.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The steps that a disk may refuse.
public interface Disk {
	/// The disk that is there.
	Disk REAL = new Disk() {
	};

	/// Writes some of the bytes, at least one.
	default void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
		channel.write(bytes, position);
	}

	default void force(FileChannel channel) throws IOException {
		channel.force(false);
	}

	default void truncate(FileChannel channel, long size) throws IOException {
		channel.truncate(size);
	}
}
