package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;

/// From stored values to grey levels.
class GreyScaleTest {
	private static final RenderingOptions DEFAULT = RenderingOptions.DEFAULT;

	private static byte[] levels(DataSet image, RenderingOptions options) throws IOException {
		return TestImages.rendering().picture(TestImages.file(image), 0, options).samples();
	}

	private static DataSet image(int representation, int... values) {
		return grey(values.length, 1, 16, 16, representation).put(Tag.PixelData, VR.OW, words(values));
	}

	@Test
	void theWindowIsAppliedAfterRescaling() throws IOException {
		DataSet image = image(1, -10, 0, 10, 20).put(Tag.RescaleSlope, "2").put(Tag.RescaleIntercept, "-1000")
				.put(Tag.WindowCenter, "-980", "0").put(Tag.WindowWidth, "41", "1").put(ImageTag.VOILUTFunction, "LINEAR");
		assertArrayEquals(bytes(0, 3, 131, 255), levels(image, DEFAULT));
		assertArrayEquals(bytes(0, 0, 0, 0), levels(image, DEFAULT.withVoiNumber(1)));
		assertArrayEquals(bytes(0, 0, 255, 255), levels(image, DEFAULT.withVoi(new Voi.Window(-985, 1))));
		image.remove(Tag.WindowCenter);
		assertArrayEquals(bytes(0, 85, 170, 255), levels(image, DEFAULT), "there is none: the range of the frame");
	}

	@Test
	void smallAndLargeFramesHaveTheSameLevels() throws IOException {
		int[] values = new int[70_000];
		for (int i = 0; i < values.length; i++) {
			values[i] = i - 35_000;
		}
		DataSet image = grey(280, 250, 16, 16, 1).put(Tag.PixelData, VR.OW, words(values)).put(Tag.WindowCenter, "100")
				.put(Tag.WindowWidth, "30000").put(ImageTag.VOILUTFunction, "SIGMOID");
		byte[] levels = levels(image, DEFAULT);
		Voi voi = Voi.of(image, 0).getFirst();
		for (int i = 0; i < values.length; i += 17) {
			assertEquals((byte) Math.round(voi.apply((short) values[i]) * 255), levels[i]);
		}
	}

	@Test
	void inverseByPhotometricInterpretationOrByShape() throws IOException {
		DataSet image = image(0, 0, 100).put(Tag.PhotometricInterpretation, "MONOCHROME1");
		assertArrayEquals(bytes(255, 0), levels(image, DEFAULT));
		assertArrayEquals(bytes(0, 255), levels(image.put(ImageTag.PresentationLUTShape, "IDENTITY"), DEFAULT));
		assertArrayEquals(bytes(255, 0), levels(image(0, 0, 100).put(ImageTag.PresentationLUTShape, "INVERSE"), DEFAULT));
	}

	@Test
	void paddingIsBlackAndNotPartOfTheRange() throws IOException {
		DataSet image = image(1, -2000, 0, 50, 100, -1990).put(Tag.PixelPaddingValue, VR.SS, words(-2000));
		image.put(ImageTag.PixelPaddingRangeLimit, VR.SS, words(-1900));
		assertArrayEquals(bytes(0, 0, 128, 255, 0), levels(image, DEFAULT));
		assertArrayEquals(bytes(0, 255, 128, 0, 0), levels(image.put(Tag.PhotometricInterpretation, "MONOCHROME1"), DEFAULT));
		image.remove(ImageTag.PixelPaddingRangeLimit).put(Tag.PixelPaddingValue, VR.US, words(-2000));
		assertArrayEquals(bytes(0, 12, 6, 0, 255), levels(image, DEFAULT), "as US; without the limit -1990 is image");
	}

	@Test
	void eightBitsWithoutAWindowAreShownAsTheyAre() throws IOException {
		assertArrayEquals(bytes(3, 128, 200), levels(TestImages.pixels(grey(3, 1, 8, 8, 0), 3, 128, 200), DEFAULT));
		assertArrayEquals(bytes(0, 255, 0), levels(TestImages.pixels(grey(3, 1, 1, 1, 0), 0b010), DEFAULT));
	}

	@Test
	void aFlatFrameIsAPictureToo() throws IOException {
		assertArrayEquals(bytes(255, 255), levels(image(0, 7, 7), DEFAULT));
		assertArrayEquals(bytes(0, 0), levels(image(0, 0, 0), DEFAULT));
	}

	/// dcm4che issue 1499: a table of every modality value, with such a slope, would not fit any memory.
	@Test
	void aTinySlopeMakesNoHugeTable() throws IOException {
		DataSet image = image(0, 0, 30000, 60000).put(Tag.RescaleSlope, "0.000000001").put(Tag.RescaleIntercept, "0");
		assertArrayEquals(bytes(0, 128, 255), levels(image, DEFAULT));
		image.put(Tag.RescaleSlope, "1e12").put(Tag.WindowCenter, "3e16").put(Tag.WindowWidth, "6e16");
		var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		assertArrayEquals(bytes(0, 128, 255), levels(image, DEFAULT));
		assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 4 << 20);
	}

	@Test
	void aSlopeOfZeroAndANonsensicalOneAreSurvived() throws IOException {
		assertEquals(2, levels(image(0, 1, 2).put(Tag.RescaleSlope, "0").put(Tag.RescaleIntercept, "5"), DEFAULT).length);
		assertEquals(2, levels(image(0, 1, 2).put(Tag.RescaleSlope, "1e308").put(Tag.RescaleIntercept, "1e308"), DEFAULT).length);
		assertEquals(2, levels(image(0, 1, 2).put(Tag.RescaleSlope, "slope"), DEFAULT).length);
	}

	@Test
	void aVoiTableOfTheImage() throws IOException {
		DataSet table = new DataSet().put(ImageTag.LUTDescriptor, VR.US, words(3, 10, 8)).put(ImageTag.LUTData, VR.OW, words(0, 100, 255));
		DataSet image = image(0, 0, 10, 11, 12, 99).putItems(ImageTag.VOILUTSequence, List.of(table));
		assertArrayEquals(bytes(0, 0, 100, 255, 255), levels(image, DEFAULT));
		table.put(ImageTag.LUTDescriptor, VR.US, words(4000, 10, 16));
		assertThrows(DicomException.class, () -> levels(image, DEFAULT));
		assertEquals(5, levels(image, DEFAULT.withVoi(new Voi.Window(1, 2))).length, "not asked for, so it is not in the way");
	}

	@Test
	void singleBitsHaveNoSign() throws IOException {
		DataSet bits = grey(4, 1, 1, 1, 1).put(Tag.PixelData, VR.OB, bytes(0b1010, 0));
		assertArrayEquals(bytes(0, 255, 0, 255), levels(bits, DEFAULT));
		DataSet oneOfEight = grey(4, 1, 8, 1, 1).put(Tag.PixelData, VR.OB, bytes(0, 1, 0, 1));
		assertArrayEquals(bytes(255, 0, 255, 0), levels(oneOfEight, DEFAULT), "one stored bit of eight is a sign: 0 and -1");
	}

	@Test
	void aNumberThatTheImageHasNoWindowOfIsRefused() throws IOException {
		DataSet image = image(0, 0, 10).put(Tag.WindowCenter, "5", "9").put(Tag.WindowWidth, "10", "2");
		DicomException e = assertThrows(DicomException.class, () -> levels(image, DEFAULT.withVoiNumber(2)));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertEquals("The image comes with 2 windows or VOI look-up tables, and number 3 was asked for", e.getMessage());
		e = assertThrows(DicomException.class, () -> levels(image(0, 0, 10), DEFAULT.withVoiNumber(0)));
		assertTrue(e.getMessage().contains("no windows") && e.getMessage().contains("number 1 "), e::getMessage);
		DataSet colour = TestImages.pixels(TestImages.colour(1, 1, 8, "RGB", 0), 1, 2, 3);
		e = assertThrows(DicomException.class, () -> levels(colour, DEFAULT.withVoiNumber(0)));
		assertTrue(e.getMessage().contains("RGB") && e.getMessage().contains("number 1 "), e::getMessage);
		assertEquals(2, levels(image, DEFAULT.withVoiNumber(7).withVoi(new Voi.Window(1, 2))).length, "another one instead");
		assertThrows(IllegalArgumentException.class, () -> DEFAULT.withVoiNumber(-2));
	}

	@Test
	void anImageOfAFewLowValuesIsNotBlack() throws IOException {
		assertArrayEquals(bytes(0, 85, 255), levels(TestImages.pixels(grey(3, 1, 8, 8, 0), 0, 1, 3), DEFAULT));
		assertArrayEquals(bytes(0, 255), levels(TestImages.pixels(grey(2, 1, 8, 8, 0), 1, 15), DEFAULT));
		assertArrayEquals(bytes(0, 16), levels(TestImages.pixels(grey(2, 1, 8, 8, 0), 0, 16), DEFAULT), "a sixteenth of white is seen");
		assertArrayEquals(bytes(7, 7), levels(TestImages.pixels(grey(2, 1, 8, 8, 0), 7, 7), DEFAULT), "nothing to tell apart");
		DataSet two = TestImages.pixels(grey(2, 1, 8, 8, 0).put(Tag.NumberOfFrames, 2), 0, 3, 0, 200);
		assertArrayEquals(bytes(0, 3), levels(two, DEFAULT), "the frames of a film keep their differences");
		DataSet windowed = TestImages.pixels(grey(2, 1, 8, 8, 0), 0, 3).put(Tag.WindowCenter, "128").put(Tag.WindowWidth, "256");
		assertArrayEquals(bytes(0, 3), levels(windowed, DEFAULT), "the image says how");
	}

	@Test
	void segmentsHaveTheSameLevelInEachFrame() throws IOException {
		DataSet labels = TestImages.pixels(grey(2, 1, 8, 8, 0), 0, 1, 0, 2).put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66.7")
				.put(Tag.NumberOfFrames, 2).putItems(0x00620002, List.of(segment(1), segment(3), segment(2)));
		assertArrayEquals(bytes(0, 85), levels(labels, DEFAULT));
		assertArrayEquals(bytes(0, 170), TestImages.rendering().picture(TestImages.file(labels), 1, DEFAULT).samples());
		DataSet fractions = TestImages.pixels(grey(2, 1, 8, 8, 0), 5, 10).put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66.4")
				.put(0x0062000E, VR.US, words(10)).putItems(0x00620002, List.of(segment(1)));
		assertArrayEquals(bytes(128, 255), levels(fractions, DEFAULT));
		DataSet nameless = TestImages.pixels(grey(2, 1, 8, 8, 0), 0, 100).put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66.7");
		assertArrayEquals(bytes(0, 100), levels(nameless, DEFAULT));
	}

	private static DataSet segment(int number) {
		return new DataSet().put(0x00620004, VR.US, words(number));
	}
}
