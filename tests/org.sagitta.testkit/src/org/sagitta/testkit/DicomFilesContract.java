package org.sagitta.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// What every provider of [DicomFiles] must do with sound files: read, scan and write them. To be extended by a test class that
/// gives the provider.
public abstract class DicomFilesContract {
	private static final int SEQUENCE = 0x00081140;
	private static final String JPEG = "1.2.840.10008.1.2.4.50";
	private DicomFiles files;
	@TempDir
	Path folder;

	/// The provider to be tested.
	protected abstract DicomFiles provider();

	@BeforeEach
	void take() {
		files = provider();
	}

	private static DataSet sample() {
		DataSet item = new DataSet().put(0x00081155, "1.2.3.4").put(Tag.PatientName, "Ünsal^Örs");
		return new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.SOPClassUID, Uids.CT_IMAGE).put(Tag.SOPInstanceUID, "1.2.3")
				.put(Tag.PatientName, "Yamada^Tarou=山田^太郎").put(Tag.PatientID, "42").put(Tag.AccessionNumber).put(Tag.PixelPaddingValue, -2000)
				.put(Tag.Rows, 4).put(Tag.PixelSpacing, 1.0 / 3, 0.5).put(Tag.ImagePositionPatient, -1.5, 0.0, 1e-7)
				.putItems(SEQUENCE, List.of(item, new DataSet())).putItems(0x00081115, List.of())
				.put(Tag.PixelRepresentation, 1).put(0x00280009, Tag.Rows).put(Tag.PixelData, VR.OW, new byte[100_000]);
	}

	private DicomFile written(DataSet dataSet, String syntax) throws IOException {
		Path file = folder.resolve(Uids.create() + ".dcm");
		files.write(new DicomFile(new DataSet(), dataSet, syntax, List.of()), file);
		return files.read(file);
	}

	@Test
	void whatWasWrittenIsReadInBothLittleEndianSyntaxes() throws IOException {
		for (String syntax : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.IMPLICIT_LITTLE_ENDIAN)) {
			DicomFile file = written(sample(), syntax);
			assertEquals(List.of(), file.problems());
			assertEquals(syntax, file.transferSyntax());
			DataSet read = file.dataSet();
			assertArrayEquals(sample().tags(), read.tags());
			for (int tag : sample().tags()) {
				assertEquals(sample().texts(tag), read.texts(tag), () -> syntax + " " + Tag.format(tag));
			}
			assertEquals("Ünsal^Örs", read.items(SEQUENCE).getFirst().text(Tag.PatientName));
			assertEquals(2, read.items(SEQUENCE).size());
			assertEquals(-2000, read.integer(Tag.PixelPaddingValue).orElseThrow());
			assertTrue(read.contains(Tag.AccessionNumber));
			assertEquals(1 / 3.0, read.decimals(Tag.PixelSpacing)[0], 1e-13);
			assertTrue(read.element(Tag.PixelData).orElseThrow().value() instanceof Value.OnDisk(_, _, long length) && length == 100_000,
					"pixel data stay in the file");
			assertEquals("1.2.3", file.meta().text(Tag.MediaStorageSOPInstanceUID));
			assertEquals(Uids.CT_IMAGE, file.meta().text(Tag.MediaStorageSOPClassUID));
			assertTrue(Uids.isValid(file.meta().text(0x00020012)), "Implementation Class UID");
		}
	}

	@Test
	void deflatedDataSetsComeBackFromMemory() throws IOException {
		DicomFile file = written(sample(), Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN);
		assertEquals(List.of(), file.problems());
		assertEquals("Yamada^Tarou=山田^太郎", file.dataSet().text(Tag.PatientName));
		assertEquals(100_000, file.dataSet().bytes(Tag.PixelData).length);
	}

	@Test
	void writingAgainGivesTheSameBytes() throws IOException {
		for (String syntax : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.IMPLICIT_LITTLE_ENDIAN, Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN)) {
			Path first = folder.resolve("first" + syntax);
			files.write(new DicomFile(new DataSet(), sample(), syntax, List.of()), first);
			Path second = folder.resolve("second" + syntax);
			files.write(files.read(first), second);
			assertEquals(-1, Files.mismatch(first, second));
		}
	}

	@Test
	void fragmentsAreWrittenAsTheyWereRead() throws IOException {
		Value.Fragments fragments = new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[] { 1, 2, 3 })));
		DataSet dataSet = new DataSet().put(Tag.PatientID, "42").put(new Element(Tag.PixelData, VR.OB, fragments));
		DicomFile file = written(dataSet, JPEG);
		var read = ((Value.Fragments) file.dataSet().element(Tag.PixelData).orElseThrow().value()).fragments();
		assertEquals(2, read.size());
		assertArrayEquals(new byte[] { 1, 2, 3, 0 }, ((Value.OnDisk) read.getLast()).read(0, 4));
		assertThrows(DicomException.class, () -> written(dataSet, Uids.EXPLICIT_LITTLE_ENDIAN));
		assertThrows(DicomException.class, () -> written(sample(), JPEG));
	}

	@Test
	void nothingIsEverOverwrittenAndNoPartLeftBehind() throws IOException {
		Path there = Files.writeString(folder.resolve("there"), "precious");
		DicomFile file = new DicomFile(new DataSet(), sample(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		assertThrows(FileAlreadyExistsException.class, () -> files.write(file, there));
		assertEquals("precious", Files.readString(there));

		Path failing = folder.resolve("failing");
		DataSet greek = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").put(Tag.PatientName, "Παπάς");
		DicomException e = assertThrows(DicomException.class,
				() -> files.write(new DicomFile(new DataSet(), greek, Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), failing));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains("PatientName") && e.getMessage().contains("ISO_IR 100"), e::getMessage);
		assertFalse(Files.exists(failing));
	}

	@Test
	void textTooLongForItsRepresentationIsWrittenAsUnknownAndReadAgain() throws IOException {
		String text = "0.123456789\\".repeat(7000) + "1";
		int contourData = 0x30060050;
		DicomFile file = written(new DataSet().put(contourData, text).put(0x00283006, VR.US, new byte[70_000]), Uids.EXPLICIT_LITTLE_ENDIAN);
		assertEquals(7001, file.dataSet().texts(contourData).size());
		assertEquals(35_000, file.dataSet().decimals(0x00283006).length);
	}

	@Test
	void scanFindsWhatReadFinds() throws IOException {
		Path file = folder.resolve("scan");
		files.write(new DicomFile(new DataSet(), sample(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), file);
		TagSet wanted = TagSet.of(Tag.TransferSyntaxUID, Tag.PatientName, SEQUENCE, Tag.Rows, Tag.SeriesNumber, Tag.AccessionNumber);
		Header header = files.scan(file, wanted);
		assertEquals(Files.size(file), header.size());
		assertTrue(header.problem().isEmpty());
		assertArrayEquals(new int[] { Tag.TransferSyntaxUID, Tag.SpecificCharacterSet, Tag.AccessionNumber, SEQUENCE, Tag.PatientName, Tag.Rows },
				header.dataSet().tags());
		assertEquals("Yamada^Tarou=山田^太郎", header.dataSet().text(Tag.PatientName));
		assertEquals(2, header.dataSet().items(SEQUENCE).size());
		assertEquals(0, files.scan(file, TagSet.of()).dataSet().text(Tag.PatientName).length());
	}

	@Test
	void theFingerprintIsTheContents() throws IOException {
		Path file = folder.resolve("a");
		files.write(new DicomFile(new DataSet(), sample(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), file);
		String fingerprint = files.identify(file, TagSet.of(Tag.PatientID)).fingerprint();
		assertTrue(fingerprint.matches("[0-9a-f]{32}"), fingerprint);
		assertEquals(fingerprint, files.identify(Files.copy(file, folder.resolve("b")), TagSet.of(Tag.PixelData)).fingerprint());
		byte[] bytes = Files.readAllBytes(file);
		for (int at : new int[] { 0, 200, 1000, 60_001 }) {
			byte[] changed = bytes.clone();
			changed[at] ^= 1;
			assertNotEquals(fingerprint, files.identify(FileBytes.write(folder, changed), TagSet.of(Tag.PatientID)).fingerprint());
		}
		assertNotEquals(fingerprint, files.identify(FileBytes.write(folder, Arrays.copyOf(bytes, bytes.length + 2)), TagSet.of(Tag.PatientID)).fingerprint());
	}

	@Test
	void anInterruptEndsAScan() throws IOException {
		Path file = FileBytes.part10(FileBytes.EXPLICIT).explicit(Tag.PatientID, "LO", "42").in(folder);
		Thread.currentThread().interrupt();
		try {
			assertThrows(ClosedByInterruptException.class, () -> files.scan(file, TagSet.of(Tag.PatientID)));
		} finally {
			assertTrue(Thread.interrupted(), "the interrupt is not swallowed");
		}
	}

	@Test
	void aDataSetWithoutPreambleIsRecognised() throws IOException {
		Path explicit = new FileBytes().explicit(Tag.SpecificCharacterSet, "CS", "ISO_IR 100").explicit(Tag.PatientID, "LO", "42").in(folder);
		assertEquals("42", files.scan(explicit, TagSet.of(Tag.PatientID)).dataSet().text(Tag.PatientID));
		Path implicit = new FileBytes().item(0x00080000, 4).number(99, 4).implicit(Tag.PatientID, "42").in(folder);
		assertEquals(Uids.IMPLICIT_LITTLE_ENDIAN, files.scan(implicit, TagSet.of(Tag.PatientID)).transferSyntax());
		assertEquals("42", files.read(implicit).dataSet().text(Tag.PatientID));
	}

	@Test
	void aBigEndianDataSetMayBeginWithTheLengthOfItsGroup() throws IOException {
		byte[] big = { 0, 8, 0, 0, 'U', 'L', 0, 4, 0, 0, 0, 10, 0, 8, 0, 0x60, 'C', 'S', 0, 2, 'C', 'T' };
		DicomFile read = files.read(FileBytes.part10("1.2.840.10008.1.2.2").add(big).in(folder));
		assertEquals(List.of(), read.problems());
		assertEquals("CT", read.dataSet().text(Tag.Modality));
		byte[] known = { 0, 0x10, 0, 0x10, 'P', 'N', 0, 2, 'A', 'B' }; // (1000,1000) is known as well
		assertEquals("AB", files.read(FileBytes.part10("1.2.840.10008.1.2.2").add(known).in(folder)).dataSet().text(Tag.PatientName));
		byte[] little = { 0, 0x20, 0, 0, 'U', 'L', 4, 0, 10, 0, 0, 0, 0, 0x20, 0x10, 0, 'I', 'S', 2, 0, '7', ' ' };
		assertEquals("7", files.read(FileBytes.part10(FileBytes.EXPLICIT).add(little).in(folder)).dataSet().text(0x20000010));
	}

	@Test
	void theSignOfAnIconIsNotThatOfTheImage() throws IOException {
		int groups = 0x52009229;
		int lastMapped = 0x00409211;
		FileBytes bytes = FileBytes.part10(FileBytes.IMPLICIT).item(Tag.PixelRepresentation, 2).number(1, 2)
				.item(0x00880200, 18).item(FileBytes.ITEM, 10).item(Tag.PixelRepresentation, 2).number(0, 2)
				.item(groups, 18).item(FileBytes.ITEM, 10).item(lastMapped, 2).number(-2, 2);
		DataSet read = files.read(bytes.in(folder)).dataSet();
		assertEquals(-2, read.items(groups).getFirst().integer(lastMapped).orElseThrow());
	}

	@Test
	void aWronglyDeclaredTransferSyntaxIsSeenThrough() throws IOException {
		Path implicit = FileBytes.part10(FileBytes.EXPLICIT).implicit(Tag.Modality, "CT").implicit(Tag.PatientID, "42").in(folder);
		Path explicit = FileBytes.part10(FileBytes.IMPLICIT).explicit(Tag.Modality, "CS", "CT").explicit(Tag.PatientID, "LO", "42").in(folder);
		for (Path file : List.of(implicit, explicit)) {
			assertEquals("42", files.scan(file, TagSet.of(Tag.PatientID)).dataSet().text(Tag.PatientID));
			assertEquals(List.of(false), files.read(file).problems().stream().map(DicomFile.Problem::lost).toList());
		}
	}

	@Test
	void unknownRepresentationsAreReadByTheDictionary() throws IOException {
		FileBytes item = new FileBytes().implicit(Tag.PatientID, "inner");
		DataSet read = files.read(FileBytes.part10(FileBytes.EXPLICIT).explicit(SEQUENCE, "UN", FileBytes.UNDEFINED).item(FileBytes.ITEM, item.size()).add(item)
				.item(FileBytes.SEQUENCE_END, 0).explicit(Tag.PatientID, "UN", 4).ascii("42  ").explicit(Tag.Rows, "UN", 2).number(9, 2).in(folder)).dataSet();
		assertEquals("inner", read.items(SEQUENCE).getFirst().text(Tag.PatientID));
		assertEquals("42", read.text(Tag.PatientID));
		assertEquals(9, read.integer(Tag.Rows).orElseThrow());
	}

	@Test
	void bigEndianValuesAreTurnedAround() throws IOException {
		byte[] rows = { 0x00, 0x28, 0x00, 0x10, 'U', 'S', 0, 2, 1, 2 };
		DataSet read = files.read(FileBytes.part10(Uids.EXPLICIT_BIG_ENDIAN).add(rows).in(folder)).dataSet();
		assertEquals(0x0102, read.integer(Tag.Rows).orElseThrow());
	}
}
