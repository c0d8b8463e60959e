package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.image.PixelFormat;

/// Where decoded samples go in a frame.
class FrameWriterTest {
	private static ImageSize size(int left, int width, ImageSize.Component... components) {
		return new ImageSize(left, 0, left + width, 1, 0, 0, left + width, 1, 1, 1, components);
	}

	/// The image begins within the columns that the first sample of the second component would stand for, had it one there.
	@Test
	void subSampledComponentsOfAnImageOffTheGrid() {
		ImageSize size = size(1, 5, new ImageSize.Component(8, true, 1, 1), new ImageSize.Component(8, true, 2, 1),
				new ImageSize.Component(8, true, 4, 1));
		FrameWriter writer = new FrameWriter(new PixelFormat(5, 1, 1, 3, "RGB", 0, 8, 8, 7, true), size);
		writer.write(0, new Region(1, 0, 6, 1), new int[] { 1, 2, 3, 4, 5 });
		writer.write(1, new Region(1, 0, 3, 1), new int[] { 10, 20 });
		writer.write(2, new Region(1, 0, 2, 1), new int[] { 30 });
		assertArrayEquals(new byte[] { 1, 10, 30, 2, 10, 30, 3, 10, 30, 4, 20, 30, 5, 20, 30 }, writer.frame());
	}

	@Test
	void singleBitsArePackedFromTheLowestUp() {
		FrameWriter writer = new FrameWriter(new PixelFormat(10, 1, 1, 1, "MONOCHROME2", 0, 1, 1, 0, false),
				size(0, 10, new ImageSize.Component(1, false, 1, 1)));
		writer.write(0, new Region(0, 0, 10, 1), new int[] { 0, -1, 0, 0, -1, -1, -1, -1, -1, 0 });
		assertArrayEquals(new byte[] { 0b00001101, 0b10 }, writer.frame());
	}

	@Test
	void valuesBeyondTheRangeAreClamped() {
		FrameWriter writer = new FrameWriter(new PixelFormat(3, 1, 1, 1, "MONOCHROME2", 0, 16, 12, 11, false),
				size(0, 3, new ImageSize.Component(12, false, 1, 1)));
		writer.write(0, new Region(0, 0, 3, 1), new int[] { -2049, 0, 2048 });
		assertArrayEquals(new byte[] { 0, 0, 0, 8, (byte) 0xFF, 0x0F }, writer.frame());
	}
}
