package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.PixelFormat;

/// Which fragments are which frame's, with and without tables, and with tables that lie.
class FrameIndexTest {
	private static final byte[] NO_TABLE = { };
	private static final byte[] START = bytes(0xFF, 0xD8, 0xFF, 1);
	private static final byte[] MORE = bytes(2, 3);
	private static final byte[] LAST = bytes(4, 0xFF);

	private static DataSet image(int frames, byte[]... fragments) {
		return TestImages.fragments(TestImages.grey(2, 2, 8, 8, 0).put(Tag.NumberOfFrames, frames), fragments);
	}

	private static byte[] codestream(DataSet image, int frame) throws IOException {
		return codestream(image, Uids.JPEG_BASELINE, frame);
	}

	private static byte[] codestream(DataSet image, String syntax, int frame) throws IOException {
		Value.Fragments pixels = (Value.Fragments) image.element(Tag.PixelData).map(Element::value).orElseThrow();
		return FrameIndex.of(image, syntax, pixels, PixelFormat.of(image)).codestream(pixels, frame);
	}

	private static byte[] table(int... offsets) {
		ByteBuffer table = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
		table.asIntBuffer().put(offsets);
		return table.array();
	}

	private static byte[] longs(long... offsets) {
		ByteBuffer table = ByteBuffer.allocate(8 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
		table.asLongBuffer().put(offsets);
		return table.array();
	}

	@Test
	void aFragmentForEachFrameNeedsNoTableAndAFalseOneDoesNoHarm() throws IOException {
		assertArrayEquals(LAST, codestream(image(2, NO_TABLE, MORE, LAST), 1));
		assertArrayEquals(LAST, codestream(image(2, table(5, 3), MORE, LAST), 1));
	}

	@Test
	void aSingleFrameIsAllFragments() throws IOException {
		assertArrayEquals(bytes(2, 3, 4, 0xFF, 2, 3), codestream(image(1, NO_TABLE, MORE, LAST, MORE), 0));
	}

	@Test
	void theBasicOffsetTableDividesFragments() throws IOException {
		DataSet image = image(2, table(0, 10), MORE, LAST, MORE);
		assertArrayEquals(MORE, codestream(image, 0));
		assertArrayEquals(bytes(4, 0xFF, 2, 3), codestream(image, 1));
	}

	@Test
	void theExtendedOffsetTableDividesFragments() throws IOException {
		DataSet image = image(2, NO_TABLE, MORE, LAST, MORE).put(ImageTag.ExtendedOffsetTable, VR.OV, longs(0, 20))
				.put(ImageTag.ExtendedOffsetTableLengths, VR.OV, longs(4, 2));
		assertArrayEquals(bytes(2, 3, 4, 0xFF), codestream(image, 0));
		assertArrayEquals(MORE, codestream(image, 1));
	}

	@Test
	void tablesThatStayedInTheFileAreReadToo(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("tables"), longs(0, 20));
		DataSet image = image(2, NO_TABLE, MORE, LAST, MORE)
				.put(new Element(ImageTag.ExtendedOffsetTable, VR.OV, new Value.OnDisk(file, 0, 16)));
		assertArrayEquals(MORE, codestream(image, 1));
	}

	@Test
	void aTableThatDoesNotFitGivesWayToTheNextWay() throws IOException {
		for (byte[] wrong : new byte[][] { table(0, 11), table(0, 0), table(12, 0), table(4, 12), table(0), table(0, -1), table(0, 12, 22),
				bytes(1, 2, 3) }) {
			DataSet image = image(2, wrong, START, MORE, START, LAST);
			assertArrayEquals(bytes(0xFF, 0xD8, 0xFF, 1, 2, 3), codestream(image, 0));
			assertArrayEquals(bytes(0xFF, 0xD8, 0xFF, 1, 4, 0xFF), codestream(image, 1));
			image.put(ImageTag.ExtendedOffsetTable, VR.OV, longs(0, 12));
			assertArrayEquals(START, codestream(image, 0), "by the extended table");
		}
	}

	@Test
	void startsOfCodestreamsDivideFragments() throws IOException {
		byte[] jpeg2000 = bytes(0xFF, 0x4F, 0xFF, 0x51, 9);
		assertArrayEquals(jpeg2000, codestream(image(2, NO_TABLE, jpeg2000, jpeg2000, MORE), Uids.JPEG_2000, 0));
		byte[] rle = bytes(1, 0, 0, 0, 64, 0, 0, 0, 7);
		byte[] otherSegments = bytes(2, 0, 0, 0, 64, 0, 0, 0, 7);
		assertArrayEquals(bytes(1, 0, 0, 0, 64, 0, 0, 0, 7, 2, 0, 0, 0, 64, 0, 0, 0, 7),
				codestream(image(2, NO_TABLE, rle, otherSegments, rle), Uids.RLE_LOSSLESS, 0));
	}

	@Test
	void whatCannotBeDividedIsMalformed() {
		for (DataSet image : new DataSet[] { image(2, NO_TABLE, MORE, START, START), image(2, NO_TABLE, START, MORE, MORE),
				image(2, NO_TABLE, START, START, START), image(3, NO_TABLE, MORE, LAST) }) {
			DicomException e = assertThrows(DicomException.class, () -> codestream(image, 0));
			assertEquals(Kind.MALFORMED, e.kind());
			assertTrue(e.getMessage().contains("frames"), e::getMessage);
		}
	}

	@Test
	void framesBeforeTheEndOfATruncatedFileAreThere() throws IOException {
		for (DataSet image : new DataSet[] { image(3, NO_TABLE, START, START), image(3, table(0, 12, 24), START, START) }) {
			assertArrayEquals(START, codestream(image, 1));
			DicomException e = assertThrows(DicomException.class, () -> codestream(image, 2));
			assertEquals(Kind.TRUNCATED, e.kind());
			assertTrue(e.getMessage().contains("Frame 3") && e.getMessage().contains("2 of 3"), e::getMessage);
		}
		assertEquals(Kind.TRUNCATED, assertThrows(DicomException.class, () -> codestream(image(1, NO_TABLE), 0)).kind());
		assertEquals(Kind.TRUNCATED, assertThrows(DicomException.class, () -> codestream(image(1), 0)).kind());
	}

	@Test
	void twoThousandMillionFramesCostNothing() {
		DataSet image = image(Integer.MAX_VALUE, NO_TABLE, MORE, LAST);
		assertEquals(Kind.MALFORMED, assertThrows(DicomException.class, () -> codestream(image, 0)).kind());
	}
}
