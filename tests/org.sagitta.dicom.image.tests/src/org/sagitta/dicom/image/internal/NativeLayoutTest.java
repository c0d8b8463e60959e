package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sagitta.dicom.image.internal.TestImages.colour;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.image.Frame;

/// From each layout that uncompressed pixel data can have to samples by pixel.
class NativeLayoutTest {
	private static Frame frame(DataSet image, int frame) throws IOException {
		return TestImages.frames().decode(TestImages.file(image), frame);
	}

	@Test
	void planesBecomePixels() throws IOException {
		assertArrayEquals(new int[] { 1, 3, 5, 2, 4, 6 }, frame(pixels(colour(2, 1, 8, "RGB", 1), 1, 2, 3, 4, 5, 6), 0).values());
		Frame wide = frame(pixels(colour(2, 1, 16, "RGB", 1), 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9), 0);
		assertArrayEquals(new int[] { 0x901, 0x903, 0x905, 0x902, 0x904, 0x906 }, wide.values());
		assertEquals(0, wide.format().planarConfiguration());
	}

	@Test
	void neighboursShareTheirChrominance() throws IOException {
		DataSet image = pixels(colour(2, 2, 8, "YBR_FULL_422", 0).put(Tag.NumberOfFrames, 2), 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
		Frame frame = frame(image, 1);
		assertArrayEquals(new int[] { 1, 3, 4, 2, 3, 4, 5, 7, 8, 6, 7, 8 }, frame.values());
		assertEquals("YBR_FULL", frame.format().photometricInterpretation());
	}

	@Test
	void chrominanceForEveryPixelIsSeenByTheLength() throws IOException {
		Frame frame = frame(pixels(colour(2, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4, 5, 6), 0);
		assertArrayEquals(new int[] { 1, 2, 3, 4, 5, 6 }, frame.values());
		assertEquals("YBR_FULL", frame.format().photometricInterpretation());
	}

	@Test
	void anOddNumberOfSharingColumnsIsUnsupported() {
		DataSet image = pixels(colour(3, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4, 5, 6);
		assertEquals(Kind.UNSUPPORTED, assertThrows(DicomException.class, () -> frame(image, 0)).kind());
	}

	@Test
	void twelveBitsArePackedIntoOneAndAHalfBytes() throws IOException {
		DataSet image = pixels(grey(3, 1, 12, 12, 1).put(Tag.NumberOfFrames, 2), 0x23, 0x61, 0x45, 0x89, 0xC7, 0xAB, 0xEF, 0xCD, 0xFF);
		Frame first = frame(image, 0);
		assertArrayEquals(new int[] { 0x123, 0x456, 0x789 }, first.values());
		assertEquals(16, first.format().bitsAllocated());
		assertArrayEquals(new int[] { 0xABC - 0x1000, 0xDEF - 0x1000, 0xFFC - 0x1000 }, frame(image, 1).values(),
				"the second frame begins within a byte");
	}

	@Test
	void twentyFourAndSixtyFourBits() throws IOException {
		assertArrayEquals(new int[] { 0x030201, 0xFFFEFF }, frame(pixels(grey(2, 1, 24, 24, 0), 1, 2, 3, 255, 254, 255), 0).values());
		assertArrayEquals(new int[] { -257 }, frame(pixels(grey(1, 1, 24, 24, 1), 255, 254, 255), 0).values());
		DataSet wide = pixels(grey(1, 1, 64, 64, 0), 0, 0, 0, 0, 0, 0, 0, 0x80);
		assertArrayEquals(new double[] { 0x1p63 }, frame(wide, 0).decimals());
		assertEquals(Kind.UNSUPPORTED, assertThrows(DicomException.class, () -> frame(wide, 0).values()).kind());
		assertArrayEquals(new double[] { -0x1p63 }, frame(wide.put(Tag.PixelRepresentation, 1), 0).decimals());
	}

	@Test
	void unsignedThirtyTwoBitsAreDecimals() throws IOException {
		DataSet image = pixels(grey(2, 1, 32, 32, 0), 0xFE, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0);
		assertArrayEquals(new double[] { 4294967294.0, 1 }, TestImages.frames().decimals(TestImages.file(image), 0));
		assertEquals(Kind.UNSUPPORTED,
				assertThrows(DicomException.class, () -> TestImages.frames().monochrome(TestImages.file(image), 0)).kind());
	}

	@Test
	void theLastFrameMayBeShortWithoutHarmToTheOthers() throws IOException {
		DataSet image = pixels(grey(2, 1, 16, 16, 0).put(Tag.NumberOfFrames, 2), 1, 0, 2, 0, 3, 0, 4);
		assertArrayEquals(new int[] { 1, 2 }, frame(image, 0).values());
		DicomException e = assertThrows(DicomException.class, () -> frame(image, 1));
		assertEquals(Kind.TRUNCATED, e.kind());
		assertEquals("The pixel data of frame 2 are 1 bytes short: 8 are needed, and there are 7", e.getMessage());
	}

	@Test
	void framesThatAreNotDeclaredAreNotThere() {
		DataSet image = pixels(grey(1, 1, 8, 8, 0), 1, 2);
		assertThrows(IndexOutOfBoundsException.class, () -> frame(image, 1));
		assertThrows(IndexOutOfBoundsException.class, () -> frame(image, -1));
	}

	@Test
	void packedSamplesBeginWhereTheyDoInTheLargestFramesToo() {
		assertEquals(4, NativeLayout.packedAt(3));
		assertEquals(1_499_999_998, NativeLayout.packedAt(999_999_999));
	}
}
