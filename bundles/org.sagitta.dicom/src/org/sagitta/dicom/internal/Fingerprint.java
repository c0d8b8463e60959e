package org.sagitta.dicom.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Recognises the same content again without reading all of it.
final class Fingerprint {
	private Fingerprint() {
	}

	/// 128 bits as 32 hexadecimal digits.
	static String of(ByteBuffer beginning, long size) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(beginning);
			digest.update(ByteBuffer.allocate(8).putLong(0, size));
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
