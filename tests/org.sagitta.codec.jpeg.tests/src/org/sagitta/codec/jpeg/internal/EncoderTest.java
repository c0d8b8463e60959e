package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder.Encoded;
import org.sagitta.dicom.image.PixelFormat;

/// What our encoder writes, our decoder reads.
class EncoderTest {
	private static final String[] LOSSLESS = { Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1 };

	private static Encoded encode(Frame frame, String syntax) throws IOException {
		Encoded encoded = new JpegEncoder().encode(frame, Compression.of(syntax));
		assertEquals(0, encoded.codestream().length % 2, "a fragment's length is even");
		return encoded;
	}

	private static Frame decode(Encoded encoded, PixelFormat format) throws IOException {
		return new JpegDecoder().decode(encoded.codestream(), format.decoded(encoded.photometricInterpretation()));
	}

	private static void assertLossless(Frame frame) throws IOException {
		for (String syntax : LOSSLESS) {
			Frame decoded = decode(encode(frame, syntax), frame.format());
			assertEquals(frame.format(), decoded.format());
			assertArrayEquals(Images.stored(frame), Images.stored(decoded), frame.format() + " in " + syntax);
		}
	}

	@Test
	void everyNumberOfBitsComesBack() throws IOException {
		for (int bits = 1; bits <= 16; bits++) {
			for (boolean signed : new boolean[] { false, true }) {
				assertLossless(Images.waves(Images.grey(37, 21, 16, bits, signed)));
				assertLossless(Images.noise(Images.grey(37, 21, 16, bits, signed)));
				if (bits <= 8) {
					assertLossless(Images.noise(Images.grey(37, 21, 8, bits, signed)));
				}
			}
		}
	}

	@Test
	void everySmallSizeComesBack() throws IOException {
		for (int columns = 1; columns <= 9; columns++) {
			for (int rows = 1; rows <= 9; rows++) {
				assertLossless(Images.noise(Images.grey(columns, rows, 16, 16, false)));
				assertLossless(Images.waves(Images.colour(columns, rows, "RGB")));
			}
		}
	}

	@Test
	void samplesThatAreAllAlikeComeBack() throws IOException {
		for (int value : new int[] { 0, 0x8000, 0xFFFF }) {
			assertLossless(Images.frame(Images.grey(40, 30, 16, 16, false), (_, _, _) -> value));
		}
	}

	@Test
	void theGreatestDifferencesComeBack() throws IOException {
		int[] values = { 0, 0x8000, 0xFFFF, 0x7FFF };
		assertLossless(Images.frame(Images.grey(41, 31, 16, 16, false), (x, y, _) -> values[(x + 2 * y) % 4]));
	}

	@Test
	void bitsThatAreStoredHighKeepTheirPlace() throws IOException {
		PixelFormat high = new PixelFormat(20, 10, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false);
		Frame noise = Images.noise(Images.grey(20, 10, 16, 16, false));
		assertLossless(new Frame(high, noise.samples()));
	}

	@Test
	void bitsAboveTheStoredOnesDoNotMatter() throws IOException {
		PixelFormat format = Images.grey(20, 10, 16, 12, false);
		assertLossless(new Frame(format, Images.noise(Images.grey(20, 10, 16, 16, false)).samples()));
	}

	@Test
	void signsAreExtendedWhateverTheBitsAbove() throws IOException {
		Frame extended = Images.waves(Images.grey(40, 30, 16, 12, true));
		byte[] samples = extended.samples().clone();
		for (int i = 1; i < samples.length; i += 2) {
			samples[i] &= 0x0F;
		}
		Frame cut = new Frame(extended.format(), samples);
		assertLossless(cut);
		assertArrayEquals(encode(extended, Uids.JPEG_LOSSLESS).codestream(), encode(cut, Uids.JPEG_LOSSLESS).codestream());
	}

	@Test
	void losslessColoursKeepTheirNames() throws IOException {
		for (String photometric : new String[] { "RGB", "YBR_FULL" }) {
			Frame frame = Images.waves(Images.colour(33, 17, photometric));
			Encoded encoded = encode(frame, Uids.JPEG_LOSSLESS_SV1);
			assertEquals(photometric, encoded.photometricInterpretation());
			// Behind the marker SOI, the frame header: components named R, G and B keep decoders from transforming them.
			String ids = "" + (char) encoded.codestream()[12] + (char) encoded.codestream()[15] + (char) encoded.codestream()[18];
			assertEquals(photometric.equals("RGB") ? "RGB" : "\1\2\3", ids);
			assertLossless(frame);
		}
	}

	@Test
	void aPredictorIsChosenThatSuitsTheFrame() throws IOException {
		Frame stripes = Images.frame(Images.grey(64, 64, 16, 16, false), (x, _, _) -> x * 7919);
		int fixed = encode(stripes, Uids.JPEG_LOSSLESS_SV1).codestream().length;
		int chosen = encode(stripes, Uids.JPEG_LOSSLESS).codestream().length;
		assertTrue(chosen < fixed / 4, chosen + " of " + fixed);
	}

	@Test
	void lossyGreyIsNear() throws IOException {
		for (int size : new int[] { 1, 7, 8, 9, 16, 61 }) {
			Frame frame = Images.waves(Images.grey(size, 70 - size, 8, 8, false));
			Frame decoded = decode(encode(frame, Uids.JPEG_BASELINE), frame.format());
			int off = Images.greatestDifference(Images.stored(frame), Images.stored(decoded));
			assertTrue(off <= 16, size + ": off by " + off);
		}
	}

	@Test
	void theBestQualityIsOffByLittle() throws IOException {
		Frame grey = Images.waves(Images.grey(50, 40, 8, 8, false));
		Encoded encoded = new JpegEncoder().encode(grey, new Compression(Uids.JPEG_BASELINE, 100, 1, 2));
		assertTrue(Images.greatestDifference(Images.stored(grey), Images.stored(decode(encoded, grey.format()))) <= 1);
		Frame deep = Images.waves(Images.grey(50, 40, 16, 12, false));
		Encoded extended = new JpegEncoder().encode(deep, new Compression(Uids.JPEG_EXTENDED, 100, 1, 2));
		assertTrue(Images.greatestDifference(Images.stored(deep), Images.stored(decode(extended, deep.format()))) <= 1);
	}

	@Test
	void aLowerQualityTakesFewerBytes() throws IOException {
		Frame frame = Images.waves(Images.grey(64, 64, 8, 8, false));
		int before = Integer.MAX_VALUE;
		for (int quality : new int[] { 100, 90, 50, 20, 1 }) {
			int length = new JpegEncoder().encode(frame, new Compression(Uids.JPEG_BASELINE, quality, 1, 2)).codestream().length;
			assertTrue(length < before, quality + ": " + length);
			before = length;
		}
	}

	@Test
	void lossyColoursBecomeLuminanceAndChrominance() throws IOException {
		// One colour all over: chrominance is not blurred, so that each value can be told from ITU-R BT.601.
		Frame red = Images.frame(Images.colour(19, 11, "RGB"), (_, _, sample) -> sample == 0 ? 255 : 0);
		Encoded encoded = encode(red, Uids.JPEG_BASELINE);
		assertEquals("YBR_FULL_422", encoded.photometricInterpretation());
		Frame decoded = decode(encoded, red.format());
		assertEquals("YBR_FULL", decoded.format().photometricInterpretation());
		int[] stored = Images.stored(decoded);
		for (int i = 0; i < stored.length; i += 3) {
			assertEquals(76, stored[i], 1);
			assertEquals(85, stored[i + 1], 1);
			assertEquals(255, stored[i + 2], 1);
		}
		Frame same = decode(encode(decoded, Uids.JPEG_BASELINE), decoded.format());
		assertTrue(Images.greatestDifference(stored, Images.stored(same)) <= 1, "YBR_FULL is not transformed again");
	}

	@Test
	void lossySamplesDoNotOverflowTheStoredBits() throws IOException {
		// Black beside the brightest: coarse quantisation overshoots.
		Frame edges = Images.frame(Images.grey(64, 64, 16, 10, false), (x, y, _) -> (x / 5 + y / 3) % 2 == 0 ? 0 : 1023);
		Encoded encoded = new JpegEncoder().encode(edges, new Compression(Uids.JPEG_EXTENDED, 10, 1, 2));
		Frame decoded = decode(encoded, edges.format());
		assertTrue(Images.greatestDifference(Images.stored(edges), Images.stored(decoded)) < 700, "1024 has become 0");
	}

	@Test
	void whatLossyJpegCannotHoldIsRefusedWithTheReason() {
		assertRefused("signed", Images.grey(8, 8, 8, 8, true), Uids.JPEG_BASELINE);
		assertRefused("9 bits", Images.grey(8, 8, 16, 9, false), Uids.JPEG_BASELINE);
		assertRefused("13 bits", Images.grey(8, 8, 16, 13, false), Uids.JPEG_EXTENDED);
		assertRefused("PALETTE COLOR", new PixelFormat(8, 8, 1, 1, "PALETTE COLOR", 0, 8, 8, 7, false), Uids.JPEG_BASELINE);
		assertRefused("bit 0", new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 16, 8, 15, false), Uids.JPEG_BASELINE);
		assertRefused("8 or 16 bits", new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 32, 32, 31, false), Uids.JPEG_LOSSLESS);
	}

	private static void assertRefused(String why, PixelFormat format, String syntax) {
		Frame frame = new Frame(format, new byte[format.frameBytes()]);
		DicomException e = assertThrows(DicomException.class, () -> encode(frame, syntax));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains(why), e.getMessage());
	}

	@Test
	void interruptedThreadsEndEarly() throws IOException {
		Frame frame = Images.waves(Images.grey(64, 64, 8, 8, false));
		for (String syntax : new String[] { Uids.JPEG_BASELINE, Uids.JPEG_LOSSLESS_SV1 }) {
			Encoded encoded = encode(frame, syntax);
			Thread.currentThread().interrupt();
			assertThrows(InterruptedIOException.class, () -> encode(frame, syntax));
			assertThrows(InterruptedIOException.class, () -> decode(encoded, frame.format()));
			assertTrue(Thread.interrupted(), "the thread stays interrupted");
		}
	}
}
