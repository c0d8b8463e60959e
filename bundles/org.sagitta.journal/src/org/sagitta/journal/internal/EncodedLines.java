package org.sagitta.journal.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.sagitta.journal.LineLog;

/// Lines as the bytes of the file.
public final class EncodedLines {
	private EncodedLines() {
	}

	/// @throws IllegalArgumentException when one cannot be a line
	public static byte[] encode(List<String> lines) {
		// An encoder reports what String.getBytes() would silently replace.
		CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
		var all = new ByteArrayOutputStream();
		for (String line : lines) {
			ByteBuffer bytes = bytes(encoder, line);
			if (bytes.remaining() >= LineLog.LARGEST_APPEND - all.size()) {
				throw new IllegalArgumentException("The lines take more than " + LineLog.LARGEST_APPEND + " bytes together: append them in parts");
			}
			all.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
			all.write('\n');
		}
		return all.toByteArray();
	}

	private static ByteBuffer bytes(CharsetEncoder encoder, String line) {
		if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("A line has an end of line inside");
		}
		if (line.length() <= LineLog.LONGEST_LINE) {
			try {
				ByteBuffer bytes = encoder.encode(CharBuffer.wrap(line));
				if (bytes.remaining() <= LineLog.LONGEST_LINE) {
					return bytes;
				}
			} catch (CharacterCodingException e) {
				throw new IllegalArgumentException("A line has half of a surrogate pair, which UTF-8 cannot say", e);
			}
		}
		throw new IllegalArgumentException("A line of " + line.length() + " characters takes more than " + LineLog.LONGEST_LINE + " bytes");
	}
}
