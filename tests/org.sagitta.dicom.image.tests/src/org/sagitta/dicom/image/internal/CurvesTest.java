package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.RenderingOptions;

/// Retired curves (PS3.3-2004 section C.10.2), drawn where they lie in the image.
class CurvesTest {
	private static DataSet image(int columns, int rows) {
		return pixels(grey(columns, rows, 8, 8, 0), new int[columns * rows]);
	}

	private static DataSet curve(DataSet image, String type, int points, int representation, byte[] data) {
		return image.put(0x50020005, VR.US, words(2)).put(0x50020010, VR.US, words(points)).put(0x50020020, VR.CS, type)
				.put(0x50020103, VR.US, words(representation)).put(0x50023000, VR.OW, data);
	}

	private static byte[] doubles(double... values) {
		ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asDoubleBuffer().put(values);
		return bytes.array();
	}

	private static String drawn(DataSet image) throws IOException {
		return drawn(image, RenderingOptions.DEFAULT);
	}

	/// A line of text for each of the picture's.
	private static String drawn(DataSet image, RenderingOptions options) throws IOException {
		Picture picture = TestImages.rendering().picture(TestImages.file(image), 0, options);
		StringBuilder text = new StringBuilder();
		for (int y = 0; y < picture.height(); y++) {
			for (int x = 0; x < picture.width(); x++) {
				text.append(picture.rgb(x, y) == 0xFFFFFF ? '#' : '.');
			}
			text.append('\n');
		}
		return text.toString();
	}

	@Test
	void aPolylineIsOpenAndARegionIsClosed() throws IOException {
		byte[] corner = words(1, 1, 4, 1, 4, 4);
		assertEquals("####.\n...#.\n...#.\n...#.\n", drawn(curve(image(5, 4), "POLY", 3, 0, corner)));
		assertEquals("####.\n.#.#.\n..##.\n...#.\n", drawn(curve(image(5, 4), "ROI", 3, 0, corner)));
		assertEquals("...\n.#.\n", drawn(curve(image(3, 2), "ROI", 1, 0, words(2, 2))));
	}

	@Test
	void curvesAreSwitchedOffWithTheOverlays() throws IOException {
		DataSet image = curve(image(3, 1), "POLY", 2, 0, words(1, 1, 3, 1));
		assertEquals("###\n", drawn(image));
		assertEquals("...\n", drawn(image, RenderingOptions.DEFAULT.withOverlays(false)));
		assertArrayEquals(new byte[3], image.bytes(Tag.PixelData), "the pixel data are not drawn into");
	}

	@Test
	void coloursAreDrawnIntoToo() throws IOException {
		DataSet image = curve(pixels(TestImages.colour(2, 1, 8, "RGB", 0), 1, 2, 3, 4, 5, 6), "POLY", 1, 0, words(2, 1));
		assertArrayEquals(bytes(1, 2, 3, 255, 255, 255),
				TestImages.rendering().picture(TestImages.file(image), 0, RenderingOptions.DEFAULT).samples());
	}

	@Test
	void everyRepresentationOfValues() throws IOException {
		ByteBuffer eight = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals("##..\n", drawn(curve(image(4, 1), "POLY", 2, 1, words(-5, 1, 2, 1))));
		assertEquals(".##.\n", drawn(curve(image(4, 1), "POLY", 2, 2, eight.putFloat(1.5f).putFloat(1).putFloat(3.4f).putFloat(1).array())));
		assertEquals("..#.\n", drawn(curve(image(4, 1), "POLY", 1, 3, doubles(3.1, 0.9))));
		assertEquals("####\n", drawn(curve(image(4, 1), "POLY", 2, 4, eight.clear().putInt(-70000).putInt(1).putInt(70000).putInt(1).array())));
	}

	@Test
	void aDimensionInEqualStepsIsNotInTheData() throws IOException {
		DataSet image = curve(image(5, 3), "POLY", 3, 1, words(3, 2, 1)).put(0x50020110, VR.US, words(0, 1));
		assertEquals("..#..\n.#...\n#....\n", drawn(image.put(0x50020112, VR.US, words(1)).put(0x50020114, VR.US, words(1))));
		assertEquals("....#\n..##.\n##...\n", drawn(image.put(0x50020112, VR.US, words(1, 0)).put(0x50020114, VR.US, words(2, 0))));
		image.put(0x50020110, VR.US, words(0, 0)).put(0x50020112, VR.US, words(2, 1)).put(0x50020114, VR.US, words(1, 0));
		assertEquals(".###.\n.....\n.....\n", drawn(image), "no data at all");
	}

	@Test
	void whatDoesNotLieInTheImageIsNotRead() throws IOException {
		assertEquals("..\n", drawn(curve(image(2, 1), "ECG", 9999, 9, words(1, 1))));
		assertEquals("..\n", drawn(curve(image(2, 1), "TABL", 1, 0, words(1, 1))));
		assertEquals("..\n", drawn(curve(image(2, 1), "ROI", 1, 0, words(1, 1)).put(0x50020030, "MM", "MM")));
		assertEquals("..\n", drawn(curve(image(2, 1), "ROI", 1, 0, words(1, 1, 1)).put(0x50020005, VR.US, words(3))));
		assertEquals("#.\n", drawn(curve(image(2, 1), "ROI", 1, 0, words(1, 1)).put(0x50020030, "PIXL", "PIXL")));
	}

	@Test
	void damagedCurvesAreErrors() {
		DicomException e = assertThrows(DicomException.class, () -> drawn(curve(image(2, 1), "ROI", 65535, 3, words(1))));
		assertEquals(Kind.TRUNCATED, e.kind());
		assertTrue(e.getMessage().contains("5002") && e.getMessage().contains("1048560"), e::getMessage);
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> drawn(curve(image(2, 1), "ROI", 1, 5, words(1, 1)))).kind());
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> drawn(curve(image(2, 1), "ROI", 0, 0, words(1, 1)))).kind());
	}

	@Test
	void linesAreCutAtTheEdgesWithoutBeingBent() throws IOException {
		assertEquals("#....\n.#...\n..#..\n...#.\n....#\n", drawn(curve(image(5, 5), "POLY", 2, 3, doubles(-9999, -9999, 9999, 9999))));
		assertEquals("...\n...\n", drawn(curve(image(3, 2), "POLY", 2, 3, doubles(-5, 1, 3, -50))), "past a corner");
		assertEquals("...\n...\n", drawn(curve(image(3, 2), "POLY", 2, 3, doubles(4, -5, 4, 5))), "beside it");
	}

	@Test
	void coordinatesThatAreNoneLeaveOutTheirLinesAlone() throws IOException {
		for (double wrong : new double[] { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, -1e300 }) {
			assertEquals("##..##\n", drawn(curve(image(6, 1), "POLY", 5, 3, doubles(1, 1, 2, 1, wrong, 1, 5, 1, 6, 1))), "with " + wrong);
			assertEquals("......\n", drawn(curve(image(6, 1), "POLY", 1, 3, doubles(wrong, wrong))), "alone: " + wrong);
		}
	}

	@Test
	void linesWithoutEndAreALimit() {
		byte[] acrossAndBack = new byte[65535 * 4];
		for (int i = 0; i < 65535; i++) {
			System.arraycopy(words(i % 2 == 0 ? 1 : 60000, 1), 0, acrossAndBack, 4 * i, 4);
		}
		DataSet image = curve(image(60000, 1), "POLY", 65535, 0, acrossAndBack);
		assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> drawn(image)).kind()));
	}
}
