package org.sagitta.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.image.Picture;

/// Averages of areas, by hand.
class CanvasTest {
	@Test
	void eachPixelIsTheMeanOfWhatItCovers() {
		Picture picture = new Picture(4, 4, false, new byte[] { 0, 10, 20, 30, 10, 20, 30, 40, 1, 1, 9, 9, 1, 1, 9, 9 });
		assertArrayEquals(new byte[] { 10, 30, 1, 9 }, Canvas.of(picture, 2).samples());
	}

	@Test
	void partsOfPixelsCountByTheirShare() {
		Picture picture = new Picture(3, 3, false, new byte[] { 0, 90, 0, 0, 90, 0, 0, 90, 0 });
		// Half of the middle column is in each: a third of 1.5.
		assertArrayEquals(new byte[] { 30, 30, 30, 30 }, Canvas.of(picture, 2).samples());
	}

	@Test
	void aSmallPictureGrows() {
		Picture picture = new Picture(2, 2, false, new byte[] { 1, 2, 3, 4 });
		assertArrayEquals(new byte[] { 1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4 }, Canvas.of(picture, 4).samples());
	}

	@Test
	void aWidePictureIsInTheMiddleWithBlackAboveAndBelow() {
		byte[] white = new byte[8 * 4];
		Arrays.fill(white, (byte) 255);
		Picture canvas = Canvas.of(new Picture(8, 4, false, white), 4);
		assertArrayEquals(new byte[] { 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0 }, canvas.samples());
	}

	@Test
	void aTallPictureIsInTheMiddleWithBlackAtItsSides() {
		byte[] white = new byte[4 * 8];
		Arrays.fill(white, (byte) 255);
		Picture canvas = Canvas.of(new Picture(4, 8, false, white), 4);
		assertArrayEquals(new byte[] { 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0 }, canvas.samples());
	}

	@Test
	void coloursAreAveragedEachForItself() {
		Picture picture = new Picture(2, 1, true, new byte[] { 100, 0, (byte) 200, 0, 50, (byte) 250 });
		assertEquals(0x3219E1, Canvas.of(picture, 1).rgb(0, 0));
	}

	@Test
	void theLongestLineStillHasOnePixel() {
		byte[] white = new byte[0xFFFF];
		Arrays.fill(white, (byte) 255);
		Picture canvas = Canvas.of(new Picture(0xFFFF, 1, false, white), 64);
		int sum = 0;
		for (byte sample : canvas.samples()) {
			sum += sample & 0xFF;
		}
		assertEquals(64 * 255, sum);
	}
}
