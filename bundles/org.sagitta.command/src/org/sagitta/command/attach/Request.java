package org.sagitta.command.attach;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a user has asked for.
/// @param words all words of the command line
/// @param folder the folder that relative paths are meant against
/// @param terminal whether somebody watches, so that progress is worth showing
public record Request(List<String> words, Path folder, boolean terminal) {
	private static final int VERSION = 1;

	public Request {
		words = List.copyOf(words);
		if (!folder.isAbsolute()) {
			throw new IllegalArgumentException("not an absolute folder: " + folder);
		}
	}

	byte[] encode() throws IOException {
		var bytes = new ByteArrayOutputStream();
		var out = new DataOutputStream(bytes);
		out.writeByte(VERSION);
		out.writeBoolean(terminal);
		text(out, folder.toString());
		for (String word : words) {
			text(out, word);
		}
		return bytes.toByteArray();
	}

	/// @throws ProtocolException when the content is no request
	static Request decode(byte[] content) throws ProtocolException {
		try {
			var in = new DataInputStream(new ByteArrayInputStream(content));
			int version = in.readUnsignedByte();
			if (version != VERSION) {
				throw new ProtocolException("another version of Sagitta speaks here: protocol " + version + ", not " + VERSION);
			}
			boolean terminal = in.readBoolean();
			Path folder = Path.of(text(in));
			var words = new ArrayList<String>();
			while (in.available() > 0) {
				words.add(text(in));
			}
			return new Request(words, folder, terminal);
		} catch (ProtocolException e) {
			throw e;
		} catch (IOException | IllegalArgumentException e) {
			var wrong = new ProtocolException("no request: " + e.getMessage());
			wrong.initCause(e);
			throw wrong;
		}
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String text(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new EOFException("a text of " + Integer.toUnsignedString(length) + " bytes where " + in.available() + " are left");
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}
}
