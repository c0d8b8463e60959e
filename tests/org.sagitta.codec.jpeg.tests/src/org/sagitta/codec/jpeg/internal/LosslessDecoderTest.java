package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

class LosslessDecoderTest {
	private static final int COLUMNS = 23;
	private static final int ROWS = 17;

	private static LosslessMaker maker(int precision, int components) {
		int[][] planes = new int[components][];
		for (int i = 0; i < components; i++) {
			PixelFormat format = Images.grey(COLUMNS, ROWS, 16, precision, i % 2 == 1);
			planes[i] = Images.stored(i < 2 ? Images.noise(format) : Images.waves(format));
		}
		return new LosslessMaker(COLUMNS, ROWS, precision, planes);
	}

	private static PixelFormat format(LosslessMaker maker) {
		int allocated = maker.precision > 8 ? 16 : 8;
		return new PixelFormat(COLUMNS, ROWS, 1, maker.planes.length, maker.planes.length == 3 ? "RGB" : "MONOCHROME2", 0, allocated,
				maker.precision, maker.precision - 1, false);
	}

	private static void assertDecodes(LosslessMaker maker) throws IOException {
		assertDecodes(maker, maker.make());
	}

	private static void assertDecodes(LosslessMaker maker, byte[] codestream) throws IOException {
		PixelFormat format = format(maker);
		int[] decoded = Images.stored(new JpegDecoder().decode(codestream, format));
		int[] expected = new int[decoded.length];
		for (int i = 0; i < expected.length; i++) {
			int sample = maker.planes[i % maker.planes.length][i / maker.planes.length];
			expected[i] = sample >> maker.pointTransform << maker.pointTransform;
		}
		assertArrayEquals(expected, decoded, () -> maker.precision + " bits, predictor " + maker.predictor);
	}

	@Test
	void everyPrecisionAndPredictor() throws IOException {
		for (int precision = 2; precision <= 16; precision++) {
			for (int predictor = 1; predictor <= 7; predictor++) {
				for (int components = 1; components <= 4; components++) {
					LosslessMaker maker = maker(precision, components);
					maker.predictor = predictor;
					assertDecodes(maker);
				}
			}
		}
	}

	@Test
	void everyPointTransform() throws IOException {
		for (int precision : new int[] { 2, 8, 12, 16 }) {
			for (int transform = 0; transform < precision; transform++) {
				LosslessMaker maker = maker(precision, 1);
				maker.pointTransform = transform;
				maker.predictor = 4;
				assertDecodes(maker);
			}
		}
	}

	@Test
	void restartsBeginANewFirstLine() throws IOException {
		for (int lines = 1; lines <= ROWS; lines++) {
			for (int predictor : new int[] { 1, 2, 7 }) {
				LosslessMaker maker = maker(12, predictor == 7 ? 3 : 1);
				maker.predictor = predictor;
				maker.restartLines = lines;
				assertDecodes(maker);
			}
		}
	}

	@Test
	void componentsMayHaveAScanEach() throws IOException {
		for (int components = 2; components <= 4; components++) {
			LosslessMaker maker = maker(16, components);
			maker.interleaved = false;
			maker.predictor = 5;
			maker.restartLines = 3;
			assertDecodes(maker);
		}
	}

	@Test
	void componentsMayHaveAHuffmanTableEach() throws IOException {
		for (boolean interleaved : new boolean[] { true, false }) {
			LosslessMaker maker = maker(8, 4);
			maker.ownTables = true;
			maker.interleaved = interleaved;
			maker.predictor = 6;
			assertDecodes(maker);
		}
	}

	@Test
	void theNumberOfLinesMayComeLater() throws IOException {
		LosslessMaker maker = maker(8, 1);
		maker.announcedLines = 0;
		assertDecodes(maker);
		byte[] wrong = maker.make();
		wrong[wrong.length - 3] ^= 1;
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> assertDecodes(maker, wrong)).kind());
	}

	@Test
	void theEndMarkerMayBeMissing() throws IOException {
		LosslessMaker maker = maker(8, 3);
		maker.endMarker = false;
		assertDecodes(maker);
	}

	@Test
	void paddingMayFollow() throws IOException {
		LosslessMaker maker = maker(8, 1);
		byte[] codestream = maker.make();
		byte[] padded = Arrays.copyOf(codestream, codestream.length + 1001);
		assertDecodes(maker, padded);
		Arrays.fill(padded, codestream.length, padded.length, (byte) 0xFF);
		assertDecodes(maker, padded);
	}

	@Test
	void aRestartMarkerMayFollowTheLastInterval() throws IOException {
		LosslessMaker maker = maker(8, 1);
		maker.restartLines = ROWS;
		byte[] codestream = maker.make();
		byte[] longer = Arrays.copyOf(codestream, codestream.length + 2);
		longer[codestream.length - 1] = (byte) Marker.RST0;
		longer[codestream.length] = (byte) 0xFF;
		longer[codestream.length + 1] = (byte) Marker.EOI;
		assertDecodes(maker, longer);
	}

	@Test
	void eightBitsInSixteenAllocatedOnesAreWidened() throws IOException {
		LosslessMaker maker = maker(8, 1);
		PixelFormat format = Images.grey(COLUMNS, ROWS, 16, 8, false);
		Frame frame = new JpegDecoder().decode(maker.make(), format);
		assertEquals(2 * COLUMNS * ROWS, frame.samples().length);
		assertArrayEquals(maker.planes[0], Images.stored(frame));
		for (int i = 1; i < frame.samples().length; i += 2) {
			assertEquals(0, frame.samples()[i]);
		}
	}

	@Test
	void aRestartWithinALineIsRefused() {
		LosslessMaker maker = maker(8, 1);
		maker.restartLines = 1;
		byte[] codestream = maker.make();
		for (int i = 0; i < codestream.length; i++) {
			if ((codestream[i] & 0xFF) == 0xDD) {
				codestream[i + 4]--;
				break;
			}
		}
		DicomException e = assertThrows(DicomException.class, () -> assertDecodes(maker, codestream));
		assertTrue(e.getMessage().contains("restart interval of 22"), e.getMessage());
	}

	@Test
	void whatContradictsTheDataSetIsRefused() {
		byte[] codestream = maker(12, 1).make();
		assertContradiction(codestream, Images.grey(COLUMNS + 1, ROWS, 16, 12, false), "23 × 17");
		assertContradiction(codestream, Images.grey(COLUMNS, ROWS - 1, 16, 12, false), "23 × 17");
		assertContradiction(codestream, Images.grey(COLUMNS, ROWS, 8, 8, false), "precision of 12");
		assertContradiction(codestream, Images.colour(COLUMNS, ROWS, "RGB"), "12 bits");
		assertContradiction(maker(8, 3).make(), Images.grey(COLUMNS, ROWS, 8, 8, false), "3 components");
	}

	private static void assertContradiction(byte[] codestream, PixelFormat format, String what) {
		DicomException e = assertThrows(DicomException.class, () -> new JpegDecoder().decode(codestream, format));
		assertEquals(Kind.MALFORMED, e.kind());
		assertTrue(e.getMessage().contains(what), e.getMessage());
	}
}
