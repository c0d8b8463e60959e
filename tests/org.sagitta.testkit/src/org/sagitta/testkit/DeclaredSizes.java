package org.sagitta.testkit;

import java.nio.ByteBuffer;

/// Codestreams that say another size than they have.
public final class DeclaredSizes {
	private static final int START_OF_IMAGE_BYTES = 2;
	/// The size of the image, its offset, and the size of the tiles, each a pair of 32 bits (ITU-T T.800 section A.5.1).
	private static final int JPEG_2000_IMAGE = 8;
	private static final int JPEG_2000_TILES = 24;

	private DeclaredSizes() {
	}

	/// A JPEG or JPEG-LS codestream with another size in its frame header (ITU-T T.81 section B.2.2, T.87 section C.2.2).
	public static byte[] jpeg(byte[] codestream, int columns, int rows) {
		ByteBuffer changed = ByteBuffer.wrap(codestream.clone());
		int at = START_OF_IMAGE_BYTES;
		while (!isFrameHeader(changed.get(at + 1) & 0xFF)) {
			at += 2 + (changed.getShort(at + 2) & 0xFFFF);
		}
		return changed.putShort(at + 5, (short) rows).putShort(at + 7, (short) columns).array();
	}

	/// SOF0 to SOF15 but for the tables and extensions among them, or SOF55.
	private static boolean isFrameHeader(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC || marker == 0xF7;
	}

	/// A JPEG 2000 codestream with another size of the image, in a single tile.
	public static byte[] jpeg2000(byte[] codestream, int columns, int rows) {
		return ByteBuffer.wrap(codestream.clone()).putInt(JPEG_2000_IMAGE, columns).putInt(JPEG_2000_IMAGE + 4, rows)
				.putInt(JPEG_2000_TILES, columns).putInt(JPEG_2000_TILES + 4, rows).array();
	}
}
