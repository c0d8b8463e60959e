package org.sagitta.database.sql.internal.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/// Numbers and texts one behind the other into a file, with a sum over them all.
final class RowOut {
	private static final int BUFFER = 1 << 20;

	private final FileChannel channel;
	private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
	private final CRC32C sum = new CRC32C();

	RowOut(FileChannel channel) {
		this.channel = channel;
	}

	void number(int number) throws IOException {
		room(Integer.BYTES);
		buffer.putInt(number);
	}

	void longNumber(long number) throws IOException {
		room(Long.BYTES);
		buffer.putLong(number);
	}

	void bytes(byte[] bytes) throws IOException {
		number(bytes.length);
		for (int from = 0; from < bytes.length;) {
			room(1);
			int part = Math.min(buffer.remaining(), bytes.length - from);
			buffer.put(bytes, from, part);
			from += part;
		}
	}

	void text(String text) throws IOException {
		bytes(text.getBytes(StandardCharsets.UTF_8));
	}

	void texts(List<String> texts) throws IOException {
		number(texts.size());
		for (String text : texts) {
			text(text);
		}
	}

	private void room(int bytes) throws IOException {
		if (buffer.remaining() < bytes) {
			flush();
		}
	}

	/// @return the sum of what was written so far
	int flush() throws IOException {
		buffer.flip();
		sum.update(buffer.duplicate());
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
		buffer.clear();
		return (int) sum.getValue();
	}
}
