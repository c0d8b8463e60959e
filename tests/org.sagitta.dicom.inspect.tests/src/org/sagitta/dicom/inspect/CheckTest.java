package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.Finding.Severity;

class CheckTest {
	private static final int VERSION = 0x00020001;

	/// The findings for a data set of no SOP class, with a file meta information that is as it should be.
	private static List<String> check(DataSet dataSet) throws IOException {
		return check(file(dataSet, Uids.EXPLICIT_LITTLE_ENDIAN));
	}

	private static List<String> check(DicomFile file) throws IOException {
		return Check.of(file).stream().map(each -> each.severity() + " " + each.path().map(TagPath::toString).orElse("-") + ": "
				+ each.message()).toList();
	}

	private static DicomFile file(DataSet dataSet, String syntax) {
		DataSet meta = new DataSet().put(0x00020000, 4).put(VERSION, VR.OB, new byte[] { 0, 1 }).put(0x00020002, Uids.CT_IMAGE)
				.put(0x00020003, "1.2.3")
				.put(Tag.TransferSyntaxUID, syntax).put(0x00020012, "1.2.4");
		return new DicomFile(meta, dataSet, syntax, List.of());
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void good(int tag, VR vr, String... values) throws IOException {
		for (String value : values) {
			assertEquals(List.of(), check(new DataSet().put(tag, vr, ascii(value))), value);
		}
	}

	private static void bad(int tag, VR vr, String message, String... values) throws IOException {
		for (String value : values) {
			List<String> found = check(new DataSet().put(tag, vr, ascii(value)));
			assertTrue(found.size() == 1 && found.getFirst().startsWith("ERROR") && found.getFirst().contains(message),
					value + ": " + found);
		}
	}

	@Test
	void valuesOfEachRepresentation() throws Exception {
		good(Tag.PatientAge, VR.AS, "018M", "001D", "");
		bad(Tag.PatientAge, VR.AS, "no age", "18M ", "018Q", "0180Y");
		good(Tag.Modality, VR.CS, "CT", "A_1 B ", " X");
		bad(Tag.Modality, VR.CS, "upper case", "ct", "C-T");
		bad(Tag.Modality, VR.CS, "17 characters, more than 16", "ABCDEFGHIJKLMNOPQ");
		good(Tag.StudyDate, VR.DA, "20240229", "19991231");
		bad(Tag.StudyDate, VR.DA, "no date", "20230229", "2024.01.01", "2024011", "20240101-");
		good(Tag.StudyTime, VR.TM, "12", "1230", "123059", "235960", "123059.123456", "12 ");
		bad(Tag.StudyTime, VR.TM, "no time", "1", "24", "1260", "12:30:59", "123059.", "123059.1234567");
		good(0x0008002A, VR.DT, "2024", "20240101120000.123456+0100", "202401");
		bad(0x0008002A, VR.DT, "no date and time", "202413", "2024010125", "20240101+2400", "20");
		good(Tag.SliceThickness, VR.DS, "1.5", "-.5E+10", " 7 ", "+1.", "1234567890123456");
		bad(Tag.SliceThickness, VR.DS, "no decimal number", "1,5", "NaN", "1.5e", ".", "0x1");
		bad(Tag.SliceThickness, VR.DS, "more than 16", "12345678901234567");
		good(Tag.SeriesNumber, VR.IS, "0", "-2147483648", "+2147483647 ");
		bad(Tag.SeriesNumber, VR.IS, "no integer", "2147483648", "1.0", "99999999999999");
		good(Tag.StudyInstanceUID, VR.UI, "1.2.3", "1.2.0.3\0");
		bad(Tag.StudyInstanceUID, VR.UI, "no UID", "1.02", "1..2", "1.a");
		bad(Tag.StudyInstanceUID, VR.UI, "more than 64", "1." + "2".repeat(63));
		bad(Tag.StudyInstanceUID, VR.UI, "padded with a blank", "1.2 ");
		bad(Tag.AccessionNumber, VR.SH, "more than 16", "12345678901234567");
		bad(Tag.Manufacturer, VR.LO, "more than 64", "x".repeat(65));
		good(Tag.PatientComments, VR.LT, "a\r\nb\tc", "x\\y");
		bad(Tag.Manufacturer, VR.LO, "control character 0x0A, which LO does not allow", "a\nb");
		bad(Tag.PatientComments, VR.LT, "control character 0x00", "a\0b");
	}

	@Test
	void personNames() throws Exception {
		good(Tag.PatientName, VR.PN, "A^B^C^D^E=F^G=H", "x".repeat(64) + "=" + "y".repeat(64));
		bad(Tag.PatientName, VR.PN, "more than 3", "A=B=C=D");
		bad(Tag.PatientName, VR.PN, "more than 5 components", "A^B^C^D^E^F");
		bad(Tag.PatientName, VR.PN, "more than 64", "x".repeat(65));
	}

	@Test
	void valuesThatTakeForeverToMatchDoNot() throws Exception {
		bad(Tag.SliceThickness, VR.DS, "more than 16", "1".repeat(60_000) + "x");
		bad(0x00209161, VR.UI, "more than 64", "1.".repeat(1000) + "x");
	}

	@Test
	void tagsAgainstTheDictionary() throws Exception {
		assertEquals(List.of("ERROR Rows: has the value representation UL, and the dictionary says US"),
				check(new DataSet().put(Tag.Rows, VR.UL, "1")));
		assertEquals(List.of("ERROR PixelSpacing: has 1 value, and the dictionary says 2"),
				check(new DataSet().put(Tag.PixelSpacing, "1")));
		assertEquals(List.of("ERROR Rows: has 2 values, and the dictionary says 1"), check(new DataSet().put(Tag.Rows, VR.US, "1", "2")));
		assertEquals(List.of(), check(new DataSet().put(Tag.PixelPaddingValue, VR.SS, "-1").put(0x00283006, VR.OW, new byte[8])
				.put(0x00280009, VR.AT, "00181063")));
		assertEquals(List.of("WARNING (0028,0001): is not in the dictionary"), check(new DataSet().put(0x00280001, VR.US, "1")));
		assertEquals(List.of("INFO OtherPatientIDs: is retired"), check(new DataSet().put(0x00101000, "x")));
		assertEquals(List.of("INFO -: A group length is there, which is retired (2 times)"), check(new DataSet().put(0x00080000, 4)
				.put(0x00100000, 4)));
		assertEquals(List.of("ERROR CommandField: does not belong into a data set"), check(new DataSet().put(0x00000100, 1)));
		assertEquals(List.of("ERROR Rows: has 3 bytes, which is not a multiple of the 2 of US"),
				check(new DataSet().put(Tag.Rows, VR.US, new byte[3])));
	}

	@Test
	void numbersOfValues() throws Exception {
		int contourData = 0x30060050;
		assertEquals(List.of(), check(new DataSet().put(contourData, "1", "2", "3", "4", "5", "6")));
		assertEquals(List.of("ERROR ContourData: has 4 values, and the dictionary says 3-3n"),
				check(new DataSet().put(contourData, "1", "2", "3", "4")));
		assertEquals(List.of("ERROR ImageType: has 1 value, and the dictionary says 2-n"), check(new DataSet().put(Tag.ImageType, "A")));
		assertEquals(List.of(), check(new DataSet().put(Tag.ImageType, "A", "B", "C")));
		int fieldOfView = 0x00181149;
		assertEquals(List.of(), check(new DataSet().put(fieldOfView, "1", "2")));
		assertEquals(List.of("ERROR FieldOfViewDimensions: has 3 values, and the dictionary says 1-2"),
				check(new DataSet().put(fieldOfView, "1", "2", "3")));
	}

	@Test
	void privateElementsAndTheirCreators() throws Exception {
		assertEquals(List.of(), check(new DataSet().put(0x00090010, VR.LO, "ACME").put(0x00091001, VR.UN, new byte[3])));
		assertEquals(List.of("WARNING (0009,1101): is private, and no private creator has reserved its block"),
				check(new DataSet().put(0x00090010, VR.LO, "ACME").put(0x00091101, VR.LO, "x")));
		assertEquals(List.of("ERROR (0009,0010): The private creator is empty"), check(new DataSet().put(0x00090010, VR.LO)));
		assertEquals(List.of("ERROR (0009,0010): A private creator is LO, not SH"), check(new DataSet().put(0x00090010, VR.SH, "ACME")));
		assertEquals(List.of("ERROR (0009,0001): is neither a private creator nor in a block that one could reserve"),
				check(new DataSet().put(0x00090001, VR.SH, "x")));
		assertEquals(List.of("ERROR (0007,0010): The group is odd, but not one for private elements"),
				check(new DataSet().put(0x00070010, VR.LO, "x")));
	}

	@Test
	void charactersAgainstTheDeclaredSet() throws Exception {
		assertEquals(List.of("ERROR PatientName: has characters beyond ASCII, and no character set is declared"),
				check(new DataSet().put(Tag.PatientName, VR.PN, ascii("Müller"))));
		assertEquals(List.of(), check(new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100")
				.put(Tag.PatientName, VR.PN, ascii("Müller"))));
		assertEquals(List.of("ERROR PatientName: has bytes that ISO_IR 192 gives no meaning to"),
				check(new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, VR.PN, ascii("Müller"))));
		assertEquals(List.of(), check(new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "a\uFFFDb")),
				"the replacement character itself");
		assertEquals(List.of("ERROR SpecificCharacterSet: \"LATIN1\" is no character set of the standard"),
				check(new DataSet().put(Tag.SpecificCharacterSet, "LATIN1")));
		DataSet inner = new DataSet().put(Tag.PatientName, VR.PN, ascii("Müller"));
		assertEquals(List.of(), check(new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").putItems(Hostile.CONTENT, List.of(inner))),
				"items inherit");
	}

	@Test
	void fileMetaInformation() throws Exception {
		assertEquals(List.of("ERROR -: The file meta information is missing"),
				check(new DicomFile(new DataSet(), new DataSet(), Uids.IMPLICIT_LITTLE_ENDIAN, List.of())));
		DicomFile file = file(new DataSet().put(Tag.SOPInstanceUID, "1.2.9"), "1.9.9");
		file.meta().remove(VERSION).put(0x00020012).put(Tag.StudyID, "x");
		assertEquals(List.of("ERROR FileMetaInformationVersion: is missing in the file meta information",
				"ERROR ImplementationClassUID: is empty in the file meta information",
						"WARNING TransferSyntaxUID: 1.9.9 is no transfer syntax of the standard",
				"ERROR MediaStorageSOPInstanceUID: is 1.2.3, but the data set has SOPInstanceUID 1.2.9",
				"ERROR StudyID: does not belong into the file meta information"), check(file));
	}

	@Test
	void whatTheReaderHasMetComesFirst() throws Exception {
		DicomFile file = file(new DataSet(), Uids.EXPLICIT_LITTLE_ENDIAN);
		DicomFile damaged = new DicomFile(file.meta(), file.dataSet(), file.transferSyntax(),
				List.of(new DicomFile.Problem(77, "odd \u001B[2J", false)));
		assertEquals(new Finding(Severity.ERROR, 77, Optional.empty(), "odd \\x1B[2J"), Check.of(damaged).getFirst());
	}

	private static DataSet pixels(int... bitsStoredHigh) {
		return new DataSet().put(Tag.SamplesPerPixel, 1).put(Tag.PhotometricInterpretation, "MONOCHROME2")
				.put(Tag.Rows, 4).put(Tag.Columns, 4)
				.put(Tag.BitsAllocated, bitsStoredHigh[0]).put(Tag.BitsStored, bitsStoredHigh[1]).put(Tag.HighBit, bitsStoredHigh[2])
						.put(Tag.PixelRepresentation, 0)
				.put(Tag.PixelData, VR.OW, new byte[32]);
	}

	@Test
	void pixelsAgainstTheirDescription() throws Exception {
		assertEquals(List.of(), check(pixels(16, 12, 11)));
		assertEquals(List.of("ERROR HighBit: is 15, not one less than the 12 bits stored"), check(pixels(16, 12, 15)));
		assertEquals(List.of("ERROR BitsStored: is 16, with 8 bits allocated",
				"WARNING PixelData: has 32 bytes, more than the 16 that the images need"), check(pixels(8, 16, 15)));
		assertEquals(List.of("ERROR BitsAllocated: is 12, neither 1 nor a multiple of 8",
				"WARNING PixelData: has 32 bytes, more than the 24 that the images need"),
				check(pixels(12, 12, 11)));
		assertEquals(List.of("ERROR PixelData: has 32 bytes, and the images need 64"),
				check(pixels(16, 12, 11).put(Tag.NumberOfFrames, 2)));
		assertEquals(List.of("ERROR SamplesPerPixel: is 1, and RGB has 3"),
				check(pixels(16, 12, 11).put(Tag.PhotometricInterpretation, "RGB")));
		assertEquals(List.of("ERROR PixelData: is not in fragments, and the transfer syntax is RLE Lossless"),
				check(file(pixels(16, 12, 11), Uids.RLE_LOSSLESS)));
		Value fragments = new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])));
		DataSet compressed = pixels(16, 12, 11).put(new Element(Tag.PixelData, VR.OB, fragments));
		assertEquals(List.of(), check(file(compressed, Uids.RLE_LOSSLESS)));
		assertEquals(List.of("ERROR PixelData: is in fragments, and the transfer syntax is Explicit VR Little Endian"), check(compressed));
		assertEquals(List.of("ERROR PixelData: has 1 fragment for 3 frames"),
				check(file(compressed.put(Tag.NumberOfFrames, 3), Uids.RLE_LOSSLESS)));
		DataSet endless = pixels(16, 12, 11).put(Tag.Rows, 65535).put(Tag.Columns, 65535).put(Tag.NumberOfFrames, Integer.MAX_VALUE);
		assertEquals(List.of(), check(endless), "a size beyond all files is not compared");
	}

	@Test
	void pixelsOfIconsAreCheckedAsWell() throws Exception {
		int icon = 0x00880200;
		Value fragments = new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])));
		DataSet compressed = pixels(16, 12, 11).put(new Element(Tag.PixelData, VR.OB, fragments));
		DataSet plain = new DataSet().putItems(icon, List.of(compressed));
		assertEquals(List.of("ERROR IconImageSequence[0].PixelData: is in fragments, and the transfer syntax is Explicit VR Little Endian"),
				check(plain));
		assertEquals(List.of(), check(file(plain, Uids.RLE_LOSSLESS)));
		DataSet image = pixels(16, 12, 11).put(new Element(Tag.PixelData, VR.OB, fragments));
		assertEquals(List.of(), check(file(image.putItems(icon, List.of(pixels(16, 12, 11))), Uids.RLE_LOSSLESS)),
				"an icon need not be compressed as the image is");
		assertEquals(List.of("ERROR IconImageSequence[1].HighBit: is 15, not one less than the 12 bits stored",
				"ERROR IconImageSequence[1].PixelData: has 6 bytes, and the images need 32"),
				check(new DataSet().putItems(icon, List.of(pixels(16, 12, 11),
						pixels(16, 12, 15).put(Tag.PixelData, VR.OW, new byte[6])))));
	}

	@Test
	void fragmentsOfOtherElementsNeedAnEncapsulatedSyntaxToo() throws Exception {
		Element element = new Element(0x00091001, VR.OB, new Value.Fragments(List.of(new Value.Bytes(new byte[3]))));
		DataSet dataSet = new DataSet().put(0x00090010, VR.LO, "ACME").put(element);
		assertEquals(List.of("ERROR (0009,\"ACME\",01): is in fragments, and the transfer syntax is Explicit VR Big Endian"),
				check(file(dataSet, Uids.EXPLICIT_BIG_ENDIAN)));
		assertEquals(List.of(), check(file(dataSet, Uids.RLE_LOSSLESS)));
	}

	@Test
	void pixelsOfMoreThanAByteAreWords() throws Exception {
		DataSet bytes = pixels(16, 12, 11).put(Tag.PixelData, VR.OB, new byte[32]);
		for (String syntax : List.of(Uids.EXPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_BIG_ENDIAN, Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN)) {
			assertEquals(List.of("ERROR PixelData: is OB, and pixels of 16 bits are OW"), check(file(bytes, syntax)), syntax);
		}
		assertEquals(List.of(), check(file(bytes, Uids.IMPLICIT_LITTLE_ENDIAN)), "nothing says that it is OB");
		assertEquals(List.of("ERROR IconImageSequence[0].PixelData: is OB, and pixels of 16 bits are OW"),
				check(file(new DataSet().putItems(0x00880200, List.of(bytes)), Uids.RLE_LOSSLESS)));
		assertEquals(List.of(), check(pixels(8, 8, 7).put(Tag.PixelData, VR.OB, new byte[16])));
	}

	@Test
	void alikeFindingsInManyItemsAreOne() throws Exception {
		List<DataSet> items = IntStream.range(0, 5000).mapToObj(i -> new DataSet().put(Tag.Modality, VR.CS, ascii("ct"))).toList();
		assertEquals(List.of("ERROR ContentSequence[0].Modality: \"ct\" is not of upper case letters, digits, blanks and _ alone "
				+ "(5000 times)"),
				check(new DataSet().putItems(Hostile.CONTENT, items)));
		List<DataSet> others = IntStream.range(0, 5000).mapToObj(i -> new DataSet().put(Tag.Modality, VR.CS, ascii("ct" + i))).toList();
		List<String> found = check(new DataSet().putItems(Hostile.CONTENT, others));
		assertEquals(1001, found.size());
		assertEquals("WARNING -: There are 4000 findings more than are listed here", found.getLast());
	}

	@Test
	void nestingCostsNoStack() throws Exception {
		assertEquals(List.of(), check(Hostile.nested(Hostile.ABYSS)));
	}

	@Test
	void aValueThatCannotBeReadAnyMoreIsAnIoException() {
		Element gone = new Element(Tag.MediaStorageSOPClassUID, VR.UI, new Value.OnDisk(Path.of("gone"), 0, 20));
		DicomFile file = new DicomFile(new DataSet().put(gone), new DataSet(), Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		assertThrows(IOException.class, () -> Check.of(file));
	}
}
