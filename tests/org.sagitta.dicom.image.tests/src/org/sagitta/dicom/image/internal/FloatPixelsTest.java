package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.image.Picture;
import org.sagitta.dicom.image.RenderingOptions;
import org.sagitta.dicom.image.Voi;

/// Float Pixel Data and Double Float Pixel Data, which say nothing of stored bits.
class FloatPixelsTest {
	private static DataSet image(int bits) {
		return new DataSet().put(Tag.Columns, 2).put(Tag.Rows, 1).put(Tag.NumberOfFrames, 2).put(Tag.SamplesPerPixel, 1)
				.put(Tag.BitsAllocated, bits).put(Tag.PhotometricInterpretation, "MONOCHROME2");
	}

	private static DataSet floats(float... values) {
		ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return image(32).put(ImageTag.FloatPixelData, VR.OF, bytes.array());
	}

	@Test
	void floatsAndDoublesAreReadByFrame() throws IOException {
		assertArrayEquals(new double[] { -1.5, 1e30f }, TestImages.frames().decimals(TestImages.file(floats(0, 0, -1.5f, 1e30f)), 1));
		ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asDoubleBuffer().put(new double[] { 1, 2, 0.1, 1e300 });
		DataSet doubles = image(64).put(ImageTag.DoubleFloatPixelData, VR.OD, bytes.array());
		assertArrayEquals(new double[] { 0.1, 1e300 }, TestImages.frames().decimals(TestImages.file(doubles), 1));
	}

	@Test
	void floatsAreNoIntegers() {
		assertEquals(Kind.UNSUPPORTED,
				assertThrows(DicomException.class, () -> TestImages.frames().monochrome(TestImages.file(floats(1, 2, 3, 4)), 0)).kind());
	}

	@Test
	void shortAndContradictoryFloatsAreErrors() {
		assertEquals(Kind.TRUNCATED,
				assertThrows(DicomException.class, () -> TestImages.frames().decimals(TestImages.file(floats(1, 2, 3)), 1)).kind());
		DataSet wrong = floats(1, 2, 3, 4).put(Tag.BitsAllocated, 64);
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> TestImages.frames().decimals(TestImages.file(wrong), 0)).kind());
	}

	@Test
	void theLeastIsBlackAndTheGreatestWhiteAndWhatIsNoNumberIsBlack() throws IOException {
		DataSet image = floats(-3, 5, Float.NaN, 7).put(Tag.Rows, 2).put(Tag.NumberOfFrames, 1);
		Picture picture = TestImages.rendering().picture(TestImages.file(image), 0, RenderingOptions.DEFAULT);
		assertArrayEquals(TestImages.bytes(0, 204, 0, 255), picture.samples());
	}

	@Test
	void aNarrowWindowOfFloatsIsALineAndNoStep() throws IOException {
		DataSet image = floats(0, 0.25f, 0.5f, 1).put(Tag.Rows, 2).put(Tag.NumberOfFrames, 1).put(Tag.WindowCenter, "0.5")
				.put(Tag.WindowWidth, "1");
		byte[] line = TestImages.bytes(0, 64, 128, 255);
		assertArrayEquals(line, levels(image, RenderingOptions.DEFAULT));
		assertArrayEquals(line, levels(image, RenderingOptions.DEFAULT.withVoi(new Voi.Window(0.5, 1))));
		image.put(ImageTag.VOILUTFunction, "LINEAR");
		assertArrayEquals(TestImages.bytes(0, 255, 255, 255), levels(image, RenderingOptions.DEFAULT), "a step, for the image says so");
		image.remove(ImageTag.VOILUTFunction).put(Tag.WindowWidth, "2").put(Tag.WindowCenter, "1");
		assertArrayEquals(TestImages.bytes(0, 64, 128, 255), levels(image, RenderingOptions.DEFAULT), "wide enough to be LINEAR");
	}

	private static byte[] levels(DataSet image, RenderingOptions options) throws IOException {
		return TestImages.rendering().picture(TestImages.file(image), 0, options).samples();
	}
}
