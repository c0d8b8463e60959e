package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.colour;
import static org.sagitta.dicom.image.internal.TestImages.file;
import static org.sagitta.dicom.image.internal.TestImages.grey;
import static org.sagitta.dicom.image.internal.TestImages.pixels;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Overlays;

/// Between transfer syntaxes that lose nothing.
class TranscoderTest {
	private static final List<String> COMPRESSED = List.of(Uids.RLE_LOSSLESS, Uids.DEFLATED_FRAMES, Uids.ENCAPSULATED_UNCOMPRESSED);

	@TempDir
	private Path folder;
	private int files;

	private DicomFile transcode(DicomFile source, String syntax) throws IOException {
		return TestImages.transcoder().transcode(source, Compression.of(syntax), false, folder.resolve("scratch" + files++));
	}

	private static Value value(DicomFile file) {
		return file.dataSet().element(Tag.PixelData).map(Element::value).orElseThrow();
	}

	private void roundTrip(DataSet image) throws IOException {
		DicomFile source = file(image);
		for (String syntax : COMPRESSED) {
			DicomFile compressed = transcode(source, syntax);
			assertEquals(syntax, compressed.transferSyntax());
			assertEquals(VR.OB, compressed.dataSet().vr(Tag.PixelData).orElseThrow());
			DicomFile back = transcode(compressed, Uids.EXPLICIT_LITTLE_ENDIAN);
			for (int i = 0; i < image.integer(Tag.NumberOfFrames).orElse(1); i++) {
				int[] expected = TestImages.frames().decode(source, i).values();
				assertArrayEquals(expected, TestImages.frames().decode(compressed, i).values(), syntax + " frame " + i);
				assertArrayEquals(expected, TestImages.frames().decode(back, i).values(), syntax + " and back, frame " + i);
			}
			assertEquals("1.2.3", back.dataSet().text(Tag.SOPInstanceUID), "nothing was lost: the same instance");
			assertFalse(back.dataSet().contains(ImageTag.LossyImageCompression));
		}
	}

	@Test
	void everyLayoutThereAndBack() throws IOException {
		roundTrip(pixels(grey(3, 1, 8, 8, 0).put(Tag.NumberOfFrames, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9));
		roundTrip(grey(2, 1, 16, 12, 1).put(Tag.NumberOfFrames, 2).put(Tag.PixelData, VR.OW, words(1, 0xFFFF, 0x7FF, 0x800)));
		roundTrip(pixels(colour(2, 1, 8, "RGB", 1), 1, 2, 3, 4, 5, 6));
		roundTrip(pixels(colour(2, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4));
		roundTrip(pixels(grey(3, 3, 1, 1, 0).put(Tag.NumberOfFrames, 3), 0b10110010, 0b01101100, 0b11100101, 0b110));
		roundTrip(pixels(grey(1, 3, 12, 12, 0).put(Tag.NumberOfFrames, 2), 0x23, 0x61, 0x45, 0x89, 0xC7, 0xAB, 0xEF, 0xCD, 0xFF));
	}

	@Test
	void theDataSetSaysHowThePixelsLieNow() throws IOException {
		DicomFile back = transcode(transcode(file(pixels(colour(2, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4)), Uids.RLE_LOSSLESS),
				Uids.IMPLICIT_LITTLE_ENDIAN);
		assertEquals("YBR_FULL", back.dataSet().text(Tag.PhotometricInterpretation));
		DicomFile planes = transcode(file(pixels(colour(1, 1, 8, "RGB", 1), 1, 2, 3)), Uids.RLE_LOSSLESS);
		assertEquals(0, planes.dataSet().integer(Tag.PlanarConfiguration).orElseThrow());
		DicomFile unpacked = transcode(file(pixels(grey(2, 1, 12, 12, 0), 1, 2, 3)), Uids.RLE_LOSSLESS);
		assertEquals(16, unpacked.dataSet().integer(Tag.BitsAllocated).orElseThrow());
	}

	@Test
	void uncompressedPixelsAreWordsAboveEightBits() throws IOException {
		DicomFile words = file(grey(1, 1, 16, 16, 0).put(Tag.PixelData, VR.OW, words(1)));
		assertEquals(VR.OW, thereAndBack(words).dataSet().vr(Tag.PixelData).orElseThrow());
		DicomFile bytes = file(pixels(grey(1, 1, 8, 8, 0), 1));
		assertEquals(VR.OB, thereAndBack(bytes).dataSet().vr(Tag.PixelData).orElseThrow());
	}

	private DicomFile thereAndBack(DicomFile file) throws IOException {
		return transcode(transcode(file, Uids.RLE_LOSSLESS), Uids.EXPLICIT_LITTLE_ENDIAN);
	}

	@Test
	void framesLieInTheScratchFile() throws IOException {
		DicomFile source = file(pixels(grey(3, 1, 8, 8, 0).put(Tag.NumberOfFrames, 2), 1, 2, 3, 4, 5, 6));
		DicomFile compressed = transcode(source, Uids.RLE_LOSSLESS);
		Value.Fragments fragments = assertInstanceOf(Value.Fragments.class, value(compressed));
		assertEquals(3, fragments.fragments().size());
		assertInstanceOf(Value.OnDisk.class, fragments.fragments().get(1));
		Value.Bytes table = assertInstanceOf(Value.Bytes.class, fragments.fragments().getFirst());
		assertArrayEquals(TestImages.bytes(0, 0, 0, 0, 76, 0, 0, 0), table.bytes());
		assertEquals(6, assertInstanceOf(Value.OnDisk.class, value(transcode(compressed, Uids.EXPLICIT_LITTLE_ENDIAN))).length());
	}

	@Test
	void offsetsBeyondThirtyTwoBitsGoIntoTheExtendedTable() throws IOException {
		try (Scratch scratch = new Scratch(folder.resolve("extended"))) {
			EncodedFrames frames = new EncodedFrames(scratch, 10);
			frames.add(new byte[3]);
			frames.add(new byte[4]);
			DataSet dataSet = new DataSet();
			frames.putInto(dataSet);
			assertArrayEquals(TestImages.bytes(0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0), dataSet.bytes(ImageTag.ExtendedOffsetTable));
			assertArrayEquals(TestImages.bytes(3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0),
					dataSet.bytes(ImageTag.ExtendedOffsetTableLengths));
			Value.Fragments fragments = (Value.Fragments) dataSet.element(Tag.PixelData).map(Element::value).orElseThrow();
			assertEquals(0, Contents.length(fragments.fragments().getFirst()));
		}
	}

	@Test
	void tablesOfTheOldFragmentsAreRemoved() throws IOException {
		DataSet image = pixels(grey(1, 1, 8, 8, 0), 1);
		DicomFile compressed = transcode(file(image), Uids.RLE_LOSSLESS);
		compressed.dataSet().put(ImageTag.ExtendedOffsetTable, VR.OV, new byte[8]).put(ImageTag.ExtendedOffsetTableLengths, VR.OV, new byte[8]);
		for (String syntax : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.DEFLATED_FRAMES)) {
			DataSet result = transcode(compressed, syntax).dataSet();
			assertFalse(result.contains(ImageTag.ExtendedOffsetTable) || result.contains(ImageTag.ExtendedOffsetTableLengths));
		}
	}

	@Test
	void nothingIsDoneWhereNothingHasToBe() throws IOException {
		DicomFile source = file(pixels(grey(1, 1, 8, 8, 0), 1));
		assertSame(source, transcode(source, Uids.EXPLICIT_LITTLE_ENDIAN));
		DicomFile implicit = transcode(source, Uids.IMPLICIT_LITTLE_ENDIAN);
		assertSame(value(source), value(implicit));
		assertEquals(Uids.IMPLICIT_LITTLE_ENDIAN, implicit.transferSyntax());
		DicomFile report = file(new DataSet().put(Tag.SOPInstanceUID, "1.2"));
		assertEquals(Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN, transcode(report, Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN).transferSyntax());
		assertEquals(Uids.EXPLICIT_LITTLE_ENDIAN, transcode(report, Uids.RLE_LOSSLESS).transferSyntax(), "nothing to compress");
		try (var left = Files.list(folder)) {
			assertEquals(0, left.count(), "no scratch file");
		}
	}

	@Test
	void aSourceIsNotChanged() throws IOException {
		DataSet image = pixels(colour(2, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4);
		int[] tags = image.tags();
		transcode(file(image), Uids.RLE_LOSSLESS);
		assertArrayEquals(tags, image.tags());
		assertEquals("YBR_FULL_422", image.text(Tag.PhotometricInterpretation));
		assertArrayEquals(TestImages.bytes(1, 2, 3, 4), image.bytes(Tag.PixelData));
	}

	@Test
	void aFailureLeavesNoScratchFileAndOneThatIsThereStays() throws IOException {
		DicomFile broken = file(pixels(grey(1, 1, 8, 8, 0).put(Tag.NumberOfFrames, 2), 1));
		Path scratch = folder.resolve("scratch");
		Compression rle = Compression.of(Uids.RLE_LOSSLESS);
		assertEquals(Kind.TRUNCATED,
				assertThrows(DicomException.class, () -> TestImages.transcoder().transcode(broken, rle, false, scratch)).kind());
		assertFalse(Files.exists(scratch));
		Files.writeString(scratch, "kept");
		assertThrows(FileAlreadyExistsException.class, () -> TestImages.transcoder().transcode(broken, rle, false, scratch));
		assertEquals("kept", Files.readString(scratch));
	}

	@Test
	void anInterruptionEndsIt() {
		DicomFile source = file(pixels(grey(1, 1, 8, 8, 0), 1));
		Thread.currentThread().interrupt();
		try {
			assertThrows(ClosedByInterruptException.class, () -> transcode(source, Uids.RLE_LOSSLESS));
		} finally {
			assertTrue(Thread.interrupted());
		}
		assertFalse(Files.exists(folder.resolve("scratch0")));
	}

	@Test
	void overlaysInUnusedBitsBecomeSeparate() throws IOException {
		DataSet image = grey(3, 1, 16, 12, 0).put(Tag.NumberOfFrames, 2).put(0x60000100, VR.US, words(16)).put(0x60000102, VR.US, words(12))
				.put(Tag.PixelData, VR.OW, words(0x1001, 2, 0x1003, 4, 0x1005, 6));
		DataSet result = transcode(file(image), Uids.RLE_LOSSLESS).dataSet();
		assertEquals(0b101, Overlays.of(result, 0).getFirst().bits()[0] & 7);
		assertEquals(0b010, Overlays.of(result, 1).getFirst().bits()[0] & 7);
		assertEquals(0, result.integer(0x60000102).orElseThrow());
	}

	@Test
	void whatCannotBeIsRefusedWithTheReason() {
		refuses("No installed encoder", file(pixels(grey(1, 1, 8, 8, 0), 1)), Uids.JPEG_LS_LOSSLESS);
		refuses("YBR_PARTIAL_422", file(pixels(colour(2, 1, 8, "YBR_PARTIAL_422", 0), 1, 2, 3, 4)), Uids.RLE_LOSSLESS);
		refuses("Floating-point", file(grey(1, 1, 32, 32, 0).put(ImageTag.FloatPixelData, VR.OF, new byte[4])), Uids.RLE_LOSSLESS);
		refuses("15 segments", file(pixels(colour(1, 1, 64, "RGB", 0), new int[24])), Uids.RLE_LOSSLESS);
	}

	private void refuses(String why, DicomFile source, String syntax) {
		DicomException e = assertThrows(DicomException.class, () -> transcode(source, syntax));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains(why), e::getMessage);
	}

	@Test
	void aTableThatContradictsTheFragmentsIsNotPassedOn() throws IOException {
		DicomFile rle = transcode(file(pixels(grey(3, 1, 8, 8, 0).put(Tag.NumberOfFrames, 2), 1, 2, 3, 4, 5, 6)), Uids.RLE_LOSSLESS);
		List<Value> fragments = new ArrayList<>(((Value.Fragments) value(rle)).fragments());
		fragments.set(0, new Value.Bytes(TestImages.bytes(0, 0, 0, 0, 99, 0, 0, 0)));
		rle.dataSet().put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(fragments)));
		Value.Fragments result = (Value.Fragments) value(transcode(rle, Uids.ENCAPSULATED_UNCOMPRESSED));
		assertArrayEquals(TestImages.bytes(0, 0, 0, 0, 12, 0, 0, 0), ((Value.Bytes) result.fragments().getFirst()).bytes());
	}

	@Test
	void subsampledColoursStayUncompressedAndArePlanesInRle() throws IOException {
		DicomFile source = file(pixels(colour(2, 1, 8, "YBR_FULL_422", 0), 1, 2, 3, 4));
		DataSet plain = transcode(source, Uids.IMPLICIT_LITTLE_ENDIAN).dataSet();
		assertEquals("YBR_FULL_422", plain.text(Tag.PhotometricInterpretation));
		assertArrayEquals(TestImages.bytes(1, 2, 3, 4), plain.bytes(Tag.PixelData));
		DicomFile rle = transcode(source, Uids.RLE_LOSSLESS);
		assertEquals(1, rle.dataSet().integer(Tag.PlanarConfiguration).orElseThrow(), "as PS3.3 section C.8.5.6.1.16 asks of ultrasound");
		DataSet back = transcode(rle, Uids.EXPLICIT_LITTLE_ENDIAN).dataSet();
		assertEquals("YBR_FULL 0", back.text(Tag.PhotometricInterpretation) + " " + back.integer(Tag.PlanarConfiguration).orElseThrow());
		assertArrayEquals(TestImages.bytes(1, 3, 4, 2, 3, 4), back.bytes(Tag.PixelData), "no value is changed");
	}
}
