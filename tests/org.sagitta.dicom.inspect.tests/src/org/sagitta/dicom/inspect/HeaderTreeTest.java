package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

class HeaderTreeTest {
	private static final int REFERENCED_IMAGES = 0x00081140;
	private static final int REFERENCED_UID = 0x00081155;

	static DicomFile file(DataSet dataSet) {
		DataSet meta = new DataSet().put(Tag.TransferSyntaxUID, Uids.EXPLICIT_LITTLE_ENDIAN);
		return new DicomFile(meta, dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
	}

	/// All rows from above, a line each: path, representation, value, "|" and the second value where there is one, "!" where they differ.
	static List<String> lines(HeaderTree tree) {
		List<String> lines = new ArrayList<>();
		Deque<HeaderRow> rows = new ArrayDeque<>(tree.roots());
		while (!rows.isEmpty()) {
			HeaderRow row = rows.pop();
			String other = text(row.secondValue());
			String second = other.isEmpty() ? "" : "|" + other;
			lines.add(row.path() + " " + row.vr() + " " + text(row.value()) + second + (row.differs() ? "!" : ""));
			row.children().reversed().forEach(rows::push);
		}
		return lines;
	}

	private static String text(HeaderValue value) {
		return switch (value) {
			case HeaderValue.Absent() -> "";
			case HeaderValue.Text(String text) -> text;
			case HeaderValue.Items(int count) -> count + "i";
			case HeaderValue.Elements(int count) -> count + "e";
			case HeaderValue.Fragments(int count, long bytes) -> count + "f " + bytes + "b";
			case HeaderValue.Bytes(long count) -> count + "b";
		};
	}

	private static HeaderRow row(DataSet dataSet, String path) throws IOException {
		return HeaderTree.of(file(dataSet)).row(TagPath.parse(path)).orElseThrow();
	}

	@Test
	void sequencesHaveItemsWhichHaveElements() throws Exception {
		DataSet deepest = new DataSet().put(REFERENCED_UID, "1.2");
		DataSet inner = new DataSet().putItems(REFERENCED_IMAGES, List.of(deepest));
		DataSet dataSet = new DataSet().put(Tag.Modality, "CT").putItems(REFERENCED_IMAGES, List.of(inner, new DataSet())).put(Tag.Rows, 512);
		HeaderTree tree = HeaderTree.of(file(dataSet));
		assertEquals(List.of("TransferSyntaxUID UI 1.2.840.10008.1.2.1 (Explicit VR Little Endian)", "Modality CS CT",
				"ReferencedImageSequence SQ 2i", "ReferencedImageSequence[0]  1e",
				"ReferencedImageSequence[0].ReferencedImageSequence SQ 1i",
				"ReferencedImageSequence[0].ReferencedImageSequence[0]  1e",
				"ReferencedImageSequence[0].ReferencedImageSequence[0].ReferencedSOPInstanceUID UI 1.2", "ReferencedImageSequence[1]  0e",
				"Rows US 512"), lines(tree));
		assertEquals(6, tree.elements());
		HeaderRow item = tree.row(TagPath.parse("ReferencedImageSequence[1]")).orElseThrow();
		assertTrue(item.isItem());
		assertEquals("ReferencedImageSequence", item.parent().orElseThrow().keyword());
	}

	@Test
	void privateElementsAreCalledByTheirCreators() throws Exception {
		DataSet dataSet = new DataSet().put(0x00190010, VR.LO, "GEMS_ACQU_01").put(0x00191002, VR.SL, "5").put(0x00291001, VR.SH, "nobody's");
		HeaderRow known = row(dataSet, "(0019,\"GEMS_ACQU_01\",02)");
		assertEquals("Number Of Cells In Detector (\"GEMS_ACQU_01\")", known.name());
		assertEquals(0x00191002, known.tag());
		assertEquals("GEMS_ACQU_01", known.creator());
		assertTrue(known.isKnown());
		assertEquals("Unknown (private, without creator)", row(dataSet, "(0029,1001)").name());
		assertFalse(row(dataSet, "(0029,1001)").isKnown());
	}

	@Test
	void textIsDecodedInItsCharacterSet() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 126")
				.put(Tag.PatientName, VR.PN, "Διονυσιος".getBytes(Charset.forName("ISO-8859-7")));
		DataSet item = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 144")
				.put(Tag.PatientName, VR.PN, "Люкceмбypг".getBytes(Charset.forName("ISO-8859-5")));
		dataSet.putItems(REFERENCED_IMAGES, List.of(item));
		assertEquals("Διονυσιος", text(row(dataSet, "PatientName").value()));
		assertEquals("Люкceмбypг", text(row(dataSet, "ReferencedImageSequence[0].PatientName").value()));
	}

	/// The names of PS3.5 annex H.3 and I, as the bytes stand there: escapes change the set within a value.
	@Test
	void escapesChangeTheCharacterSetWithinAValue() throws Exception {
		DataSet japanese = new DataSet().put(Tag.SpecificCharacterSet, "", "ISO 2022 IR 87").put(Tag.PatientName, VR.PN,
				("Yamada^Tarou=\u001B$B;3ED\u001B(B^\u001B$BB@O:\u001B(B"
								+ "=\u001B$B$d$^$@\u001B(B^\u001B$B$?$m$&\u001B(B").getBytes(StandardCharsets.ISO_8859_1));
		assertEquals("Yamada^Tarou=山田^太郎=やまだ^たろう", text(row(japanese, "PatientName").value()));
		DataSet korean = new DataSet().put(Tag.SpecificCharacterSet, "", "ISO 2022 IR 149").put(Tag.PatientName, VR.PN,
				"Hong^Gildong=\u001B$)C\u00FB\u00F3^\u001B$)C\u00D1\u00CE\u00D4\u00D7=\u001B$)C\u00C8\u00AB^\u001B$)C\u00B1\u00E6\u00B5\u00BF"
						.getBytes(StandardCharsets.ISO_8859_1));
		assertEquals("Hong^Gildong=洪^吉洞=홍^길동", text(row(korean, "PatientName").value()));
		DataSet unicode = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, VR.PN,
				"Wang^XiaoDong=王^小东=".getBytes(StandardCharsets.UTF_8));
		assertEquals("Wang^XiaoDong=王^小东=", text(row(unicode, "PatientName").fullValue()));
		List<String> differing = HeaderTree.of(file(japanese), file(korean)).roots().stream().filter(HeaderRow::differs)
				.map(HeaderRow::keyword).toList();
		assertEquals(List.of("SpecificCharacterSet", "PatientName"), differing);
	}

	@Test
	void longValuesAreCutAndKeptInFull() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.PatientComments, "x".repeat(1000) + "\n").put(Tag.StudyID, "a\u001B")
				.put(0x00280009, VR.AT, "00181063", "00200032");
		HeaderRow comments = row(dataSet, "PatientComments");
		assertEquals("x".repeat(300) + "…", text(comments.value()));
		assertEquals("x".repeat(1000) + "\n", text(comments.fullValue()));
		assertEquals("a\\x1B", text(row(dataSet, "StudyID").value()));
		assertEquals("(0018,1063)\\(0020,0032)", text(row(dataSet, "00280009").value()));
		dataSet.put(0x00286030, VR.FD, new byte[80_000]);
		assertTrue(text(row(dataSet, "00286030").value()).matches("(0(\\.0)?\\\\)+.*…"), text(row(dataSet, "00286030").value()));
	}

	/// The file is not there: whatever would be read of it fails.
	@Test
	void bulkIsToldByItsLengthAndNotRead() throws Exception {
		DataSet dataSet = new DataSet().put(new Element(Tag.PixelData, VR.OW, new Value.OnDisk(Path.of("nowhere"), 0, 8L << 30)));
		assertEquals((8L << 30) + "b", text(row(dataSet, "PixelData").value()));
		assertEquals((8L << 30) + "b", text(row(dataSet, "PixelData").fullValue()));
		List<Value> fragments = List.of(Value.Bytes.EMPTY, new Value.OnDisk(Path.of("nowhere"), 0, 70_000));
		DataSet encapsulated = new DataSet().put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(fragments)));
		assertEquals("2f 70000b", text(row(encapsulated, "PixelData").value()));
		assertEquals("100b", text(row(new DataSet().put(Tag.PixelData, VR.OB, new byte[100]), "PixelData").fullValue()));
		assertEquals("01\\02", text(row(new DataSet().put(0x00020001, VR.OB, new byte[] { 1, 2 }), "00020001").value()));
		assertEquals("", text(row(new DataSet().put(Tag.StudyID), "StudyID").value()));
	}

	/// The file has no more than the beginning of the numbers.
	@Test
	void ofManyNumbersOnlyTheFirstAreRead(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("numbers"), new byte[2048]);
		DataSet dataSet = new DataSet().put(new Element(0x00286030, VR.FD, new Value.OnDisk(file, 0, 80_000)));
		assertTrue(text(row(dataSet, "00286030").value()).matches("(0(\\.0)?\\\\)+.*…"), text(row(dataSet, "00286030").value()));
	}

	@Test
	void elementsOfOtherFilesHaveTheirPlace() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.Modality, "CT").put(Tag.Rows, 512);
		HeaderTree tree = HeaderTree.of(file(dataSet), Set.of(TagPath.parse("PatientName"),
				TagPath.parse("ReferencedImageSequence[1].PatientID"), TagPath.parse("(0019,\"GEMS_ACQU_01\",02)")));
		assertEquals(List.of("Modality CS CT", "ReferencedImageSequence  ", "ReferencedImageSequence[1]  ",
				"ReferencedImageSequence[1].PatientID  ",
				"PatientName  ", "(0019,\"GEMS_ACQU_01\",02)  ", "Rows US 512"), lines(tree).subList(1, 8));
		HeaderRow missing = tree.row(TagPath.parse("(0019,\"GEMS_ACQU_01\",02)")).orElseThrow();
		assertEquals("Number Of Cells In Detector (\"GEMS_ACQU_01\")", missing.name());
		assertFalse(missing.isPresent());
		assertTrue(missing.match().isEmpty());
		assertEquals("", text(missing.fullValue()));
	}

	@Test
	void twoFilesStandBesideEachOther() throws Exception {
		DataSet a = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").put(Tag.PatientName, "Müller").put(Tag.Rows, 512)
				.put(Tag.Columns, 512)
				.putItems(REFERENCED_IMAGES, List.of(new DataSet().put(REFERENCED_UID, "1.2")));
		DataSet b = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "Müller").put(Tag.Rows, 256)
				.put(Tag.StudyID, "7")
				.putItems(REFERENCED_IMAGES, List.of(new DataSet().put(REFERENCED_UID, "1.2"), new DataSet().put(REFERENCED_UID, "1.3")));
		HeaderTree tree = HeaderTree.of(file(a), file(b));
		assertEquals(List.of("SpecificCharacterSet CS ISO_IR 100|ISO_IR 192!", "ReferencedImageSequence SQ 1i|2i",
				"ReferencedImageSequence[0]  1e|1e", "ReferencedImageSequence[0].ReferencedSOPInstanceUID UI 1.2|1.2",
				"ReferencedImageSequence[1]  |1e!", "ReferencedImageSequence[1].ReferencedSOPInstanceUID UI |1.3!",
				"PatientName PN Müller|Müller", "StudyID SH |7!", "Rows US 512|256!", "Columns US 512!"), lines(tree).subList(1, 11));
		assertEquals("1.3", text(tree.row(TagPath.parse("ReferencedImageSequence[1].ReferencedSOPInstanceUID")).orElseThrow().fullValue()));
	}

	@Test
	void twoBlocksOfOneCreatorAreTwoRows() throws Exception {
		DataSet dataSet = new DataSet().put(0x00190010, VR.LO, "ACME").put(0x00190011, VR.LO, "ACME").put(0x00191002, VR.SH, "one")
				.put(0x00191102, VR.SH, "two");
		List<String> rows = HeaderTree.of(file(dataSet), file(dataSet)).roots().stream().filter(row -> !Tag.isPrivateCreator(row.tag()))
				.map(row -> Tag.format(row.tag()) + " " + text(row.value())).toList();
		assertTrue(rows.containsAll(List.of("(0019,1002) one", "(0019,1102) two")), rows.toString());
	}
}
