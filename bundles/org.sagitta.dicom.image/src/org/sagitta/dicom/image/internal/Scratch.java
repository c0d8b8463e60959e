package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.sagitta.dicom.Value;

/// A file that frames are appended to, so that no more than one is in memory.
final class Scratch extends OutputStream {
	private final Path file;
	private final FileChannel channel;
	private boolean kept;

	Scratch(Path file) throws IOException {
		this.file = file;
		channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value });
	}

	@Override
	public void write(byte[] bytes, int from, int count) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, from, count);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	long size() throws IOException {
		return channel.position();
	}

	/// What was written since the file had a size.
	Value.OnDisk since(long start) throws IOException {
		return new Value.OnDisk(file.toAbsolutePath(), start, size() - start);
	}

	/// Lets the file stay when it is closed.
	void keep() {
		kept = true;
	}

	@Override
	public void close() throws IOException {
		channel.close();
		if (!kept) {
			Files.deleteIfExists(file);
		}
	}
}
