package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of whole files: whether a file of ours is still what was copied.
public final class Digests {
	private static final int BUFFER = 1 << 20;

	/// Takes each piece of a file.
	@FunctionalInterface
	interface Piece {
		void take(ByteBuffer bytes) throws IOException;
	}

	private Digests() {
	}

	public static byte[] of(Path file) throws IOException {
		return read(file, _ -> { });
	}

	/// Reads a file once, for its digest and for somebody else.
	static byte[] read(Path file, Piece also) throws IOException {
		MessageDigest digest = sha256();
		try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(in.size(), 1, BUFFER));
			while (in.read(buffer) >= 0) {
				buffer.flip();
				digest.update(buffer.duplicate());
				also.take(buffer);
				buffer.clear();
			}
		}
		return digest.digest();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
