package org.sagitta.thumbnails.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names on disk, from hashes: what was received chooses no path, and is not told by one.
final class Names {
	/// Digits of a name.
	static final int LENGTH = 32;

	private Names() {
	}

	/// Hexadecimal digits. Each part counts with its length, so that no two lists of parts read alike.
	static String of(Object... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Object part : parts) {
				byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
				digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
				digest.update(bytes);
			}
			return HexFormat.of().formatHex(digest.digest(), 0, LENGTH / 2);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
