package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.PixelFormat;

/// From pixel bytes to numbers, and what is wrong with sizes that lie.
class PixelsTest {
	private static DataSet image(int columns, int rows, int allocated, int stored, int representation) {
		return new DataSet().put(Tag.Columns, columns).put(Tag.Rows, rows).put(Tag.SamplesPerPixel, 1).put(Tag.BitsAllocated, allocated)
				.put(Tag.BitsStored, stored).put(Tag.HighBit, stored - 1).put(Tag.PixelRepresentation, representation)
				.put(Tag.PhotometricInterpretation, "MONOCHROME2");
	}

	private static int[] values(DataSet image, int frame) throws IOException {
		PixelFormat format = PixelFormat.of(image);
		DicomFile file = new DicomFile(new DataSet(), image, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		return NativePixels.frame(file, format, frame).values();
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	@Test
	void eightSixteenAndThirtyTwoBits() throws IOException {
		assertArrayEquals(new int[] { 1, 255 }, values(image(2, 1, 8, 8, 0).put(Tag.PixelData, VR.OB, bytes(1, 255)), 0));
		assertArrayEquals(new int[] { 1, -1 }, values(image(2, 1, 8, 8, 1).put(Tag.PixelData, VR.OW, bytes(1, 255)), 0));
		assertArrayEquals(new int[] { 0x0201, 0xFF80 }, values(image(2, 1, 16, 16, 0).put(Tag.PixelData, VR.OW, bytes(1, 2, 0x80, 255)), 0));
		assertArrayEquals(new int[] { 0x0201, -128 }, values(image(2, 1, 16, 16, 1).put(Tag.PixelData, VR.OW, bytes(1, 2, 0x80, 255)), 0));
		assertArrayEquals(new int[] { -2 }, values(image(1, 1, 32, 32, 1).put(Tag.PixelData, VR.OW, bytes(254, 255, 255, 255)), 0));
	}

	@Test
	void bitsOutsideOfTheStoredOnesAreRemoved() throws IOException {
		byte[] words = bytes(0xFF, 0xF8, 0x34, 0x17);
		assertArrayEquals(new int[] { 0x8FF, 0x734 }, values(image(2, 1, 16, 12, 0).put(Tag.PixelData, VR.OW, words), 0));
		assertArrayEquals(new int[] { 0x8FF - 0x1000, 0x734 }, values(image(2, 1, 16, 12, 1).put(Tag.PixelData, VR.OW, words), 0));
		assertArrayEquals(new int[] { 0xF8F, 0x173 }, values(image(2, 1, 16, 12, 0).put(Tag.HighBit, 15).put(Tag.PixelData, VR.OW, words), 0));
	}

	@Test
	void singleBitsOfASecondFrameBeginWithinAByte() throws IOException {
		DataSet image = image(3, 1, 1, 1, 0).put(Tag.NumberOfFrames, "2").put(Tag.PixelData, VR.OB, bytes(0b00_110_101, 0));
		assertArrayEquals(new int[] { 1, 0, 1 }, values(image, 0));
		assertArrayEquals(new int[] { 0, 1, 1 }, values(image, 1));
	}

	@Test
	void framesAreFetchedFromTheFileOneByOne(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("pixels"), bytes(9, 9, 9, 1, 2, 3, 4));
		DataSet image = image(2, 1, 8, 8, 0).put(Tag.NumberOfFrames, "2").put(new Element(Tag.PixelData, VR.OB, new Value.OnDisk(file, 3, 4)));
		assertArrayEquals(new int[] { 3, 4 }, values(image, 1));
	}

	@Test
	void shortPixelDataSayHowMuchIsMissing() throws IOException {
		DataSet image = image(4, 4, 16, 16, 0).put(Tag.NumberOfFrames, "2").put(Tag.PixelData, VR.OW, new byte[63]);
		assertEquals(16, values(image, 0).length);
		DicomException e = assertThrows(DicomException.class, () -> values(image, 1));
		assertEquals(Kind.TRUNCATED, e.kind());
		assertTrue(e.getMessage().contains("frame 2 are 1 bytes short"), e::getMessage);
		assertThrows(DicomException.class, () -> values(image(4, 4, 16, 16, 0), 0), "no pixel data");
	}

	@Test
	void sizesThatOverflowAreALimit() {
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> PixelFormat.of(image(65535, 65535, 16, 16, 0))).kind());
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> PixelFormat.of(image(40000, 40000, 32, 32, 0))).kind());
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> PixelFormat.of(image(30000, 40000, 12, 12, 0))).kind(),
				"once unpacked");
		DataSet frames = image(512, 512, 16, 16, 0).put(Tag.NumberOfFrames, "2147483647").put(Tag.PixelData, VR.OW, new byte[4]);
		assertEquals(Kind.TRUNCATED, assertThrows(DicomException.class, () -> values(frames, 2147483646)).kind());
	}

	@Test
	void nothingIsAllocatedFromDeclaredSizes() {
		DataSet image = image(20000, 20000, 32, 32, 0).put(Tag.PixelData, VR.OW, new byte[4]);
		var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
		assertThrows(DicomException.class, () -> values(image, 0));
		long before = threads.getCurrentThreadAllocatedBytes();
		assertThrows(DicomException.class, () -> values(image, 0));
		long allocated = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(allocated < 100_000, allocated + " bytes");
	}

	@Test
	void attributesThatContradictAreNamed() {
		record Wrong(int tag, DataSet image) { }
		for (Wrong wrong : List.of(new Wrong(Tag.Rows, image(1, 0, 8, 8, 0)), new Wrong(Tag.BitsAllocated, image(1, 1, 10, 10, 0)),
				new Wrong(Tag.BitsStored, image(1, 1, 8, 9, 0)), new Wrong(Tag.HighBit, image(1, 1, 16, 12, 0).put(Tag.HighBit, 10)),
				new Wrong(Tag.PixelRepresentation, image(1, 1, 8, 8, 2)), new Wrong(Tag.Columns, image(1, 1, 8, 8, 0).remove(Tag.Columns)),
				new Wrong(Tag.NumberOfFrames, image(1, 1, 8, 8, 0).put(Tag.NumberOfFrames, "many")))) {
			DicomException e = assertThrows(DicomException.class, () -> PixelFormat.of(wrong.image()));
			assertTrue(e.getMessage().contains(Tag.format(wrong.tag())), e::getMessage);
		}
	}

	@Test
	void aFileWithoutAnImageIsCalledSo() {
		DicomException e = assertThrows(DicomException.class, () -> PixelFormat.of(new DataSet().put(Tag.SOPInstanceUID, "1.2")));
		assertEquals(Kind.UNSUPPORTED, e.kind(), "nothing is wrong with it");
		assertEquals("The file holds no image: there is no Pixel Data (7FE0,0010), and no Columns (0028,0011) or Rows (0028,0010)",
				e.getMessage());
		e = assertThrows(DicomException.class, () -> values(image(4, 4, 16, 16, 0), 0));
		assertEquals("The file holds no pixels: there is no Pixel Data (7FE0,0010), only what describes it", e.getMessage());
		e = assertThrows(DicomException.class, () -> PixelFormat.of(new DataSet().put(Tag.PixelData, VR.OB, bytes(1, 2))));
		assertTrue(e.getMessage().startsWith("Columns"), e::getMessage);
	}
}
