package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContractFrames;

/// Codestreams written by hand, right ones and wrong ones (PS3.5 annex G).
class RleDecoderTest {
	private static byte[] codestream(int segments, int[] starts, int... data) {
		ByteBuffer out = ByteBuffer.allocate(64 + data.length).order(ByteOrder.LITTLE_ENDIAN).putInt(segments);
		for (int start : starts) {
			out.putInt(start);
		}
		return out.put(64, bytes(data)).array();
	}

	private static int[] decode(PixelFormat format, int segments, int[] starts, int... data) throws IOException {
		return new RleDecoder().decode(codestream(segments, starts, data), format).values();
	}

	private static final PixelFormat SIX = Formats.grey(6, 1, 8, 8, false);

	@Test
	void copiesRepeatsAndNothing() throws IOException {
		assertArrayEquals(new int[] { 1, 2, 9, 9, 9, 7 }, decode(SIX, 1, new int[] { 64 }, 1, 1, 2, 0x80, 0xFE, 9, 0, 7, 0));
	}

	@Test
	void theMostSignificantByteComesFirst() throws IOException {
		assertArrayEquals(new int[] { 0x0102, 0x0103 },
				decode(Formats.grey(2, 1, 16, 16, false), 2, new int[] { 64, 66 }, 0xFF, 1, 1, 2, 3, 0));
	}

	@Test
	void aRunThatIsLongerThanTheFrameIsCut() throws IOException {
		assertArrayEquals(new int[] { 5, 5, 5, 5, 5, 5 }, decode(SIX, 1, new int[] { 64 }, 0x81, 5));
		assertArrayEquals(new int[] { 1, 2, 3, 4, 5, 6 }, decode(SIX, 1, new int[] { 64 }, 7, 1, 2, 3, 4, 5, 6, 7, 8));
	}

	@Test
	void headersThatLieAreMalformed() {
		refuses(Kind.MALFORMED, "4294967295 segments", -1, new int[] { 64 }, 5, 1, 2, 3, 4, 5, 6);
		refuses(Kind.MALFORMED, "2 segments", 2, new int[] { 64, 65 }, 5, 1, 2, 3, 4, 5, 6);
		refuses(Kind.MALFORMED, "begin at 63", 1, new int[] { 63 }, 5, 1, 2, 3, 4, 5, 6);
		refuses(Kind.MALFORMED, "begin at 72", 1, new int[] { 72 }, 5, 1, 2, 3, 4, 5, 6);
		refuses(Kind.MALFORMED, "begin at 4294967295", 1, new int[] { -1 }, 5, 1, 2, 3, 4, 5, 6);
	}

	@Test
	void segmentsThatEndEarlyAreTruncated() {
		refuses(Kind.TRUNCATED, "after 5 of 6", 1, new int[] { 64 }, 4, 1, 2, 3, 4, 5);
		refuses(Kind.TRUNCATED, "1 bytes before its last run", 1, new int[] { 64 }, 5, 1, 2, 3, 4, 5);
		refuses(Kind.TRUNCATED, "after 0 of 6", 1, new int[] { 64 });
	}

	private static void refuses(Kind kind, String why, int segments, int[] starts, int... data) {
		DicomException e = assertThrows(DicomException.class, () -> decode(SIX, segments, starts, data));
		assertEquals(kind, e.kind());
		assertTrue(e.getMessage().contains(why), e::getMessage);
	}

	@Test
	void rowsAreEncodedByThemselves() throws IOException {
		Frame frame = FrameEncoderContractFrames.filled(Formats.grey(5, 2, 8, 8, false), 3);
		byte[] codestream = new RleEncoder().encode(frame, Compression.of(Uids.RLE_LOSSLESS)).codestream();
		assertArrayEquals(codestream(1, new int[] { 64 }, 0xFC, 3, 0xFC, 3), codestream);
	}
}
