package org.sagitta.dicom.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/// Recognises the same content again without reading all of it. MurmurHash3 in its 128-bit form: against accidents it is as
/// good as a cryptographic digest, and it costs less than reading the bytes from the disk cache, which no such digest does.
final class Fingerprint {
	private static final long C1 = 0x87C37B91114253D5L;
	private static final long C2 = 0x4CF5AD432745937FL;

	private Fingerprint() {
	}

	/// @param beginning is read to its end
	/// @param size of the whole file, which counts as well
	/// @return 128 bits as 32 hexadecimal digits
	static String of(ByteBuffer beginning, long size) {
		ByteBuffer in = beginning.order(ByteOrder.LITTLE_ENDIAN);
		long h1 = size;
		long h2 = size;
		int length = in.remaining();
		while (in.remaining() >= 16) {
			h1 ^= Long.rotateLeft(in.getLong() * C1, 31) * C2;
			h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52DCE729;
			h2 ^= Long.rotateLeft(in.getLong() * C2, 33) * C1;
			h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495AB5;
		}
		ByteBuffer tail = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).put(in).clear();
		h1 ^= Long.rotateLeft(tail.getLong() * C1, 31) * C2;
		h2 ^= Long.rotateLeft(tail.getLong() * C2, 33) * C1;
		h1 ^= length;
		h2 ^= length;
		h1 += h2;
		h2 += h1;
		h1 = mix(h1);
		h2 = mix(h2);
		h1 += h2;
		h2 += h1;
		return HexFormat.of().toHexDigits(h1) + HexFormat.of().toHexDigits(h2);
	}

	private static long mix(long h) {
		long mixed = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
		mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
		return mixed ^ mixed >>> 33;
	}
}
