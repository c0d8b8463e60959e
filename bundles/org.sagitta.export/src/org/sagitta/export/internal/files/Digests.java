package org.sagitta.export.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of files.
final class Digests {
	static final int BUFFER = 1 << 18;

	private Digests() {
	}

	static byte[] of(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(in.size(), 1, BUFFER));
			while (in.read(buffer) >= 0) {
				digest.update(buffer.flip());
				buffer.clear();
			}
		}
		return digest.digest();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
