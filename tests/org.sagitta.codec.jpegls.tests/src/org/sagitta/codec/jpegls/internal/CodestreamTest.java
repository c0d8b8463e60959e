package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Everything that a codestream may have, by way of an encoder that follows the standard word by word.
class CodestreamTest {
	private static final int COLUMNS = 37;
	private static final int ROWS = 29;

	private final JpegLsDecoder decoder = new JpegLsDecoder();

	private static PixelFormat format(int components, int bits) {
		int allocated = bits > 8 ? 16 : 8;
		return new PixelFormat(COLUMNS, ROWS, 1, components, "ANY", 0, allocated, bits, bits - 1, false);
	}

	private static void assertNear(int near, int[][] planes, Frame decoded, String what) {
		int[] actual = Images.samples(decoded);
		for (int i = 0; i < actual.length; i++) {
			int expected = planes[i % planes.length][i / planes.length];
			assertTrue(Math.abs(expected - actual[i]) <= near, what + ": sample " + i + " is " + actual[i] + ", not " + expected);
		}
	}

	@Test
	void everyInterleaveModeOfOneToFourComponents() throws IOException {
		for (int components = 1; components <= 4; components++) {
			for (int mode = 0; mode <= 2; mode++) {
				for (int near = 0; near <= 3; near += 3) {
					for (Images images : Images.values()) {
						int[][] planes = images.planes(COLUMNS, ROWS, components, 1023);
						byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 10, near).encode(components == 1 ? 0 : mode, planes);
						assertNear(near, planes, decoder.decode(codestream, format(components, 10)),
								images + " " + components + " mode " + mode + " near " + near);
					}
				}
			}
		}
	}

	@Test
	void everyPrecisionAndError() throws IOException {
		for (int bits = 2; bits <= 16; bits++) {
			int maximum = (1 << bits) - 1;
			for (int near : new int[] { 0, 1, 2, 5, 7, 255 }) {
				for (Images images : Images.values()) {
					if (near <= maximum / 2) {
						int[][] planes = images.planes(COLUMNS, ROWS, 1, maximum);
						byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, bits, near).encode(0, planes);
						assertNear(near, planes, decoder.decode(codestream, format(1, bits)), images + " " + bits + " near " + near);
					}
				}
			}
		}
	}

	@Test
	void ourEncoderWritesWhatTheStandardSays() throws IOException {
		for (int bits = 2; bits <= 12; bits++) {
			for (int near = 0; near <= Math.min(3, ((1 << bits) - 1) / 2); near++) {
				for (Images images : Images.values()) {
					PixelFormat format = format(3, bits);
					int[][] planes = images.planes(COLUMNS, ROWS, 3, (1 << bits) - 1);
					Compression compression = near == 0 ? Compression.of(Uids.JPEG_LS_LOSSLESS) : new Compression(Uids.JPEG_LS_NEAR, 90, near, 10);
					byte[] actual = new JpegLsEncoder().encode(Images.frame(format, planes), compression).codestream();
					byte[] expected = new ReferenceEncoder(COLUMNS, ROWS, actual[6], near).encode(1, planes);
					assertArrayEquals(Arrays.copyOf(expected, expected.length + expected.length % 2), actual, images + " " + bits + " near " + near);
				}
			}
		}
	}

	@Test
	void restartIntervalsBeginAnew() throws IOException {
		for (int mode = 0; mode <= 2; mode++) {
			for (int interval : new int[] { 1, 2, 7, 28, 29, 40 }) {
				for (Images images : Images.values()) {
					int[][] planes = images.planes(COLUMNS, ROWS, 3, 255);
					byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 8, 0).restartEvery(interval).encode(mode, planes);
					assertNear(0, planes, decoder.decode(codestream, format(3, 8)), images + " mode " + mode + " interval " + interval);
				}
			}
		}
	}

	@Test
	void aRestartMarkerOutOfTurnIsReported() {
		byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 8, 0).restartEvery(10).encode(0, Images.CONSTANT.planes(COLUMNS, ROWS, 1, 255));
		int at = HexFormat.of().formatHex(codestream).indexOf("ffd1") / 2;
		codestream[at + 1] = (byte) 0xD2;
		DicomException e = assertThrows(DicomException.class, () -> decoder.decode(codestream, format(1, 8)));
		assertEquals(Kind.MALFORMED, e.kind());
		assertTrue(e.getMessage().contains("0xFFD2") && e.getMessage().contains("0xFFD1"), e.getMessage());
	}

	@Test
	void presetParameters() throws IOException {
		int[][] presets = { { 200, 3, 9, 30, 64 }, { 255, 1, 1, 1, 3 }, { 255, 255, 255, 255, 255 }, { 255, 4, 9, 30, 31 },
				{ 129, 2, 2, 60, 100 } };
		for (int[] preset : presets) {
			for (int near = 0; near < preset[1] && near <= 2; near++) {
				for (Images images : Images.values()) {
					int[][] planes = images.planes(COLUMNS, ROWS, 1, preset[0]);
					byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 8, near, preset).encode(0, planes);
					assertNear(near, planes, decoder.decode(codestream, format(1, 8)), images + " " + Arrays.toString(preset) + " near " + near);
				}
			}
		}
	}

	@Test
	void presetParametersOfZeroAreTheDefaults() throws IOException {
		int[][] planes = Images.GRADIENT.planes(COLUMNS, ROWS, 1, 4095);
		byte[] plain = new ReferenceEncoder(COLUMNS, ROWS, 12, 0).encode(0, planes);
		byte[] codestream = insert(plain, 2, "fff8000d0100000000000000000000");
		assertNear(0, planes, decoder.decode(codestream, format(1, 12)), "zeros");
	}

	@Test
	void segmentsOfOthersAreSkipped() throws IOException {
		int[][] planes = Images.GRADIENT.planes(COLUMNS, ROWS, 1, 255);
		byte[] plain = new ReferenceEncoder(COLUMNS, ROWS, 8, 0).encode(0, planes);
		String spiff = "ffe800205350494646000100" + "00".repeat(22) + "ffe80008" + "00000001ffd8";
		String application = "ffe00006ffd9ffda";
		String comment = "ffffffffffe0" + "0002" + "fffe0005414243";
		for (String segments : new String[] { spiff, application, comment, "ffe800076d72667800" }) {
			assertNear(0, planes, decoder.decode(insert(plain, 2, segments), format(1, 8)), segments);
		}
	}

	@Test
	void theEndMarkerMayBeMissingOrPadded() throws IOException {
		int[][] planes = Images.NOISE.planes(COLUMNS, ROWS, 1, 255);
		byte[] plain = new ReferenceEncoder(COLUMNS, ROWS, 8, 0).encode(0, planes);
		assertNear(0, planes, decoder.decode(Arrays.copyOf(plain, plain.length - 2), format(1, 8)), "no end");
		assertNear(0, planes, decoder.decode(Arrays.copyOf(plain, plain.length + 5), format(1, 8)), "padded");
		assertNear(0, planes, decoder.decode(insert(plain, plain.length - 2, "ff"), format(1, 8)), "filled before the end");
		byte[] zeros = Arrays.copyOf(Arrays.copyOf(plain, plain.length - 2), plain.length + 3);
		assertNear(0, planes, decoder.decode(zeros, format(1, 8)), "padded without an end");
	}

	@Test
	void fewerBitsThanAllocatedOnesAreFine() throws IOException {
		int[][] planes = Images.NOISE.planes(COLUMNS, ROWS, 1, 15);
		byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 4, 0).encode(0, planes);
		assertNear(0, planes, decoder.decode(codestream, new PixelFormat(COLUMNS, ROWS, 1, 1, "ANY", 0, 16, 12, 11, false)), "4 in 16");
	}

	@Test
	void anInterruptedThreadStops() {
		byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 8, 0).encode(0, Images.NOISE.planes(COLUMNS, ROWS, 1, 255));
		Thread.currentThread().interrupt();
		try {
			assertThrows(InterruptedIOException.class, () -> decoder.decode(codestream, format(1, 8)));
			Frame frame = Images.NOISE.frame(format(1, 8));
			assertThrows(InterruptedIOException.class, () -> new JpegLsEncoder().encode(frame, Compression.of(Uids.JPEG_LS_LOSSLESS)));
		} finally {
			Thread.interrupted();
		}
	}

	private static byte[] insert(byte[] codestream, int at, String hex) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(codestream, 0, at);
		out.writeBytes(HexFormat.of().parseHex(hex));
		out.write(codestream, at, codestream.length - at);
		return out.toByteArray();
	}
}
