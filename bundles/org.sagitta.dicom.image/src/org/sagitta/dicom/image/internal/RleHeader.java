package org.sagitta.dicom.image.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The header of an RLE frame (PS3.5 section G.5): the number of segments, then where each begins.
/// @param starts of each segment, then the codestream's length
record RleHeader(int[] starts) {
	static final int BYTES = 64;
	static final int MOST_SEGMENTS = 15;

	/// A segment for each byte of each sample, the most significant byte first (section G.2).
	static int segments(PixelFormat format) {
		return format.samplesPerPixel() * ((format.bitsAllocated() + 7) / 8);
	}

	static RleHeader of(byte[] codestream, PixelFormat format) throws DicomException {
		if (codestream.length < BYTES) {
			throw Problem.truncated("An RLE header has " + BYTES + " bytes, and there are " + codestream.length);
		}
		ByteBuffer in = ByteBuffer.wrap(codestream).order(ByteOrder.LITTLE_ENDIAN);
		int segments = in.getInt(0);
		if (segments != segments(format)) {
			throw Problem.malformed("The RLE header announces " + (segments & 0xFFFFFFFFL) + " segments, but " + format.samplesPerPixel()
					+ " samples of " + format.bitsAllocated() + " bits need " + segments(format));
		}
		int[] starts = new int[segments + 1];
		for (int i = 0; i < segments; i++) {
			starts[i] = in.getInt(4 + 4 * i);
			if (starts[i] < (i == 0 ? BYTES : starts[i - 1]) || starts[i] > codestream.length) {
				throw Problem.malformed("RLE segment " + (i + 1) + " cannot begin at " + (starts[i] & 0xFFFFFFFFL) + " of "
						+ codestream.length + " bytes");
			}
		}
		starts[segments] = codestream.length;
		return new RleHeader(starts);
	}
}
