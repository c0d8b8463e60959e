package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// What is encoded comes back: exactly, or within the error that was allowed.
class RoundTripTest {
	private static final int[][] SIZES = { { 1, 1 }, { 1, 17 }, { 19, 1 }, { 2, 2 }, { 41, 33 } };

	private final JpegLsEncoder encoder = new JpegLsEncoder();
	private final JpegLsDecoder decoder = new JpegLsDecoder();

	private static Compression near(int error) {
		return new Compression(Uids.JPEG_LS_NEAR, 90, error, 10);
	}

	private Frame roundTrip(Frame frame, Compression compression) throws IOException {
		byte[] codestream = encoder.encode(frame, compression).codestream();
		assertEquals(0, codestream.length % 2, "an odd length");
		return decoder.decode(codestream, frame.format());
	}

	@Test
	void losslessIsExactInEveryPrecisionAndSize() throws IOException {
		for (int bits = 2; bits <= 16; bits++) {
			for (int[] size : SIZES) {
				for (int components = 1; components <= 3; components += 2) {
					for (Images images : Images.values()) {
						Frame frame = images.frame(Images.format(size[0], size[1], components, bits));
						Frame back = roundTrip(frame, Compression.of(Uids.JPEG_LS_LOSSLESS));
						assertArrayEquals(frame.samples(), back.samples(), images + " in " + frame.format());
					}
				}
			}
		}
	}

	@Test
	void nearLosslessStaysWithinTheErrorInEveryPrecision() throws IOException {
		for (int bits = 2; bits <= 16; bits++) {
			for (int error : new int[] { 1, 2, 3, 5, 7, 100, 255 }) {
				for (Images images : Images.values()) {
					if (error <= ((1 << bits) - 1) / 2) {
						Frame frame = images.frame(Images.format(41, 33, bits % 2 == 0 ? 1 : 3, bits));
						assertWithin(error, frame, roundTrip(frame, near(error)), images);
					}
				}
			}
		}
	}

	private static void assertWithin(int error, Frame frame, Frame back, Images images) {
		int[] expected = Images.samples(frame);
		int[] actual = Images.samples(back);
		for (int i = 0; i < expected.length; i++) {
			assertTrue(Math.abs(expected[i] - actual[i]) <= error,
					images + " in " + frame.format() + ": sample " + i + " is " + actual[i] + ", not within " + error + " of " + expected[i]);
		}
	}

	@Test
	void nearLosslessIsSmaller() throws IOException {
		Frame frame = Images.NOISE.frame(Images.format(64, 64, 1, 12));
		int lossless = encoder.encode(frame, Compression.of(Uids.JPEG_LS_LOSSLESS)).codestream().length;
		int near = encoder.encode(frame, near(7)).codestream().length;
		assertTrue(near < lossless * 3 / 4, near + " and " + lossless);
	}

	@Test
	void signedSamplesKeepTheirStoredBits() throws IOException {
		PixelFormat format = new PixelFormat(30, 20, 1, 1, "MONOCHROME2", 0, 16, 12, 11, true);
		byte[] bytes = new byte[format.frameBytes()];
		new Random(5).nextBytes(bytes);
		Frame frame = new Frame(format, bytes);
		assertArrayEquals(Images.samples(frame), Images.samples(roundTrip(frame, Compression.of(Uids.JPEG_LS_LOSSLESS))));
	}

	@Test
	void nearLosslessOfSignedSamplesDoesNotChangeSigns() throws IOException {
		PixelFormat format = new PixelFormat(32, 32, 1, 1, "MONOCHROME2", 0, 16, 12, 11, true);
		int[] values = new int[32 * 32];
		Random random = new Random(6);
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextInt(-2040, 2040) & 0xFFF;
		}
		int[] back = Images.samples(roundTrip(Images.frame(format, values), near(3)));
		for (int i = 0; i < values.length; i++) {
			int expected = values[i] << 20 >> 20;
			int actual = back[i] << 20 >> 20;
			assertTrue(Math.abs(expected - actual) <= 3, actual + " for " + expected);
		}
	}

	@Test
	void aFewStoredBitsInSixteenAllocatedOnes() throws IOException {
		PixelFormat format = new PixelFormat(16, 16, 1, 1, "MONOCHROME1", 0, 16, 6, 5, false);
		Frame frame = Images.NOISE.frame(format);
		Frame back = roundTrip(frame, Compression.of(Uids.JPEG_LS_LOSSLESS));
		assertArrayEquals(frame.samples(), back.samples());
		assertEquals("MONOCHROME1", back.format().photometricInterpretation());
	}

	@Test
	void theLongestRunsOfAWideLine() throws IOException {
		Frame frame = Images.frame(Images.format(65535, 3, 1, 8), new int[3 * 65535]);
		byte[] codestream = encoder.encode(frame, Compression.of(Uids.JPEG_LS_LOSSLESS)).codestream();
		assertTrue(codestream.length < 48, codestream.length + " bytes");
		assertArrayEquals(frame.samples(), decoder.decode(codestream, frame.format()).samples());
	}
}
