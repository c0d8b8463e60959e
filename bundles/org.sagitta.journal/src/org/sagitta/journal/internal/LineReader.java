package org.sagitta.journal.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineConsumer;
import org.sagitta.journal.LineLog;

/// Reads lines one by one.
public final class LineReader {
	private static final int BLOCK = 1 << 16;

	private final LineConsumer consumer;
	/// A decoder reports what a String's constructor would silently replace.
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
	/// The part of the line that the blocks before have; never longer than a line may be.
	private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
	/// All bytes of the line that has begun, kept or not.
	private long length;
	private long number = 1;

	private LineReader(LineConsumer consumer) {
		this.consumer = consumer;
	}

	public static void read(Path file, LineConsumer consumer) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			new LineReader(consumer).read(in);
		}
	}

	private void read(InputStream in) throws IOException {
		byte[] block = new byte[BLOCK];
		for (int filled = in.read(block); filled >= 0; filled = in.read(block)) {
			int from = 0;
			for (int i = 0; i < filled; i++) {
				if (block[i] == '\n') {
					take(block, from, i);
					end();
					from = i + 1;
				}
			}
			take(block, from, filled);
		}
		if (length > 0) {
			consumer.torn(number, length);
		}
	}

	private void take(byte[] block, int from, int to) {
		length += to - from;
		if (length <= LineLog.LONGEST_LINE) {
			begun.write(block, from, to - from);
		}
	}

	private void end() throws IOException {
		if (length > LineLog.LONGEST_LINE) {
			consumer.damaged(new JournalException(number, "Line " + number + " has " + length + " bytes, more than any line can have"));
		} else {
			String text = null;
			try {
				text = decoder.decode(ByteBuffer.wrap(begun.toByteArray())).toString();
			} catch (CharacterCodingException e) {
				consumer.damaged(new JournalException(number, "Line " + number + " is no correct UTF-8: " + e.getMessage()));
			}
			if (text != null) {
				consumer.line(number, text);
			}
		}
		begun.reset();
		length = 0;
		number++;
	}

	public static Optional<String> last(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			long end = TornTail.end(channel, channel.size());
			if (end == 0) {
				return Optional.empty();
			}
			long from = TornTail.end(channel, end - 1);
			long length = end - 1 - from;
			if (length > LineLog.LONGEST_LINE) {
				throw new JournalException(0, "The last line of " + file + " has " + length + " bytes, more than any line can have");
			}
			ByteBuffer bytes = ByteBuffer.allocate((int) length);
			TornTail.readFully(channel, bytes, from);
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
		} catch (CharacterCodingException e) {
			throw new JournalException(0, "The last line of " + file + " is no correct UTF-8: " + e.getMessage());
		}
	}
}
