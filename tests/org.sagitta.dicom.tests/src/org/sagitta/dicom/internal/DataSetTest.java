package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Changes of data sets: set, remove, copy, merge.
class DataSetTest {
	private static final int SEQUENCE = 0x00081140;

	private static DataSet latin() {
		DataSet item = new DataSet().put(Tag.PatientName, VR.PN, "J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1));
		return new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 100").put(Tag.PatientName, VR.PN, "J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1))
				.put(Tag.PatientID, "42").putItems(SEQUENCE, List.of(item));
	}

	@Test
	void aCopyIsChangedWithoutTheOriginal() {
		DataSet original = latin();
		DataSet copy = original.copy();
		copy.put(Tag.PatientID, "43").remove(Tag.PatientName).items(SEQUENCE).getFirst().put(Tag.PatientName, "Other");
		assertEquals("42", original.text(Tag.PatientID));
		assertEquals("J\u00f6rg", original.text(Tag.PatientName));
		assertEquals("J\u00f6rg", original.items(SEQUENCE).getFirst().text(Tag.PatientName));
		assertNotSame(original.items(SEQUENCE).getFirst(), copy.items(SEQUENCE).getFirst());
	}

	@Test
	void mergedTextComesOverAsText() {
		DataSet merged = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientID, "1").put(Tag.PatientSex, "F").putAll(latin());
		assertEquals("ISO_IR 192", merged.text(Tag.SpecificCharacterSet));
		assertEquals("42", merged.text(Tag.PatientID), "replaced");
		assertEquals("F", merged.text(Tag.PatientSex), "kept");
		assertArrayEquals("J\u00f6rg".getBytes(StandardCharsets.UTF_8), merged.bytes(Tag.PatientName));
		assertArrayEquals("J\u00f6rg".getBytes(StandardCharsets.UTF_8), merged.items(SEQUENCE).getFirst().bytes(Tag.PatientName));
	}

	@Test
	void itemsOfAnotherDataSetStayItsOwn() {
		DataSet original = latin();
		DataSet other = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 144").putItems(SEQUENCE, original.items(SEQUENCE));
		assertEquals("J\u00f6rg", original.items(SEQUENCE).getFirst().text(Tag.PatientName));
		assertEquals("J\u00f6rg", other.items(SEQUENCE).getFirst().text(Tag.PatientName));
		other.items(SEQUENCE).getFirst().put(Tag.PatientName, "Other");
		assertEquals("J\u00f6rg", original.items(SEQUENCE).getFirst().text(Tag.PatientName));
	}

	@Test
	void aCopyOfAnItemIsNoItemOfTheDataSetAround() {
		DataSet item = new DataSet().put(new Element(Tag.PatientName, VR.PN, new Value.Bytes("J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1))), Form.PLAIN);
		DataSet read = new DataSet().put(new Element(Tag.SpecificCharacterSet, VR.CS, new Value.Bytes("ISO_IR 100".getBytes(StandardCharsets.US_ASCII))),
				Form.PLAIN).put(new Element(SEQUENCE, VR.SQ, new Value.Items(List.of(item))), Form.PLAIN);
		DataSet copy = item.copy();
		assertEquals("J\u00f6rg", copy.text(Tag.PatientName), "it has the character set that it had there");
		copy.put(Tag.PatientID, "42");
		assertFalse(read.isChanged());
	}

	@Test
	void integersAsTextHaveNoFraction() {
		assertEquals("5", new DataSet().put(Tag.SeriesNumber, 5.0).text(Tag.SeriesNumber));
	}

	@Test
	void whatWasReadIsUnchangedUntilSomethingIsPutOrRemoved() {
		DataSet item = new DataSet().put(new Element(Tag.PatientID, VR.LO, Value.Bytes.EMPTY), Form.PLAIN);
		DataSet read = new DataSet().put(new Element(SEQUENCE, VR.SQ, new Value.Items(List.of(item))), Form.PLAIN)
				.put(new Element(Tag.Modality, VR.CS, Value.Bytes.EMPTY), Form.UNKNOWN);
		assertFalse(read.isChanged());
		assertEquals(Form.UNKNOWN, read.form(Tag.Modality));
		assertFalse(read.copy().isChanged());
		item.put(Tag.PatientID, "42");
		assertTrue(read.isChanged());
		assertTrue(new DataSet().put(new Element(Tag.Modality, VR.CS, Value.Bytes.EMPTY), Form.PLAIN).remove(Tag.Modality).isChanged());
	}

	@Test
	void aRemovedDeclarationNoLongerCounts() {
		DataSet dataSet = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.PatientName, "J\u00f6rg");
		assertEquals("J\u00f6rg", dataSet.remove(Tag.SpecificCharacterSet).text(Tag.PatientName));
		assertEquals("ISO_IR 100", dataSet.chooseCharacterSet().text(Tag.SpecificCharacterSet));
	}

	@Test
	void aPrivateElementHasTheCreatorOfItsBlock() {
		DataSet dataSet = new DataSet().put(0x00290010, "SIEMENS CSA HEADER").put(0x00290011, "SIEMENS MEDCOM HEADER").put(0x00291008, VR.CS, "MR")
				.put(0x00291131, VR.LO, "4.0.701169979");
		assertEquals("SIEMENS CSA HEADER", dataSet.privateCreator(0x00291008));
		assertEquals("SIEMENS MEDCOM HEADER", dataSet.privateCreator(0x00291131));
		assertEquals("", dataSet.privateCreator(0x00291208));
		assertEquals("", dataSet.privateCreator(Tag.PatientName));
	}

	private static Element number(int tag) {
		return new Element(tag, VR.US, new Value.Bytes(new byte[2]));
	}

	@Test
	void elementsThatWereReadHaveAPlace() {
		DataSet dataSet = new DataSet().put(Tag.PatientID, "x").put(number(Tag.Columns), Form.PLAIN, 300)
				.put(number(Tag.Rows), Form.PLAIN, 200).put(number(Tag.BitsStored), Form.PLAIN, 0xFFFFFFFEL)
				.put(number(Tag.HighBit), Form.PLAIN, 0x1_0000_0000L).put(number(Tag.BitsAllocated), Form.PLAIN);
		assertEquals(OptionalLong.of(300), dataSet.offset(Tag.Columns));
		assertEquals(OptionalLong.of(200), dataSet.offset(Tag.Rows));
		assertEquals(OptionalLong.of(0xFFFFFFFEL), dataSet.offset(Tag.BitsStored));
		assertEquals(List.of(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
				List.of(dataSet.offset(Tag.PatientID), dataSet.offset(Tag.HighBit), dataSet.offset(Tag.BitsAllocated),
						dataSet.offset(Tag.Modality)));
		assertEquals(OptionalLong.of(200), dataSet.copy().offset(Tag.Rows));
		assertEquals(OptionalLong.of(300), dataSet.remove(Tag.Rows).offset(Tag.Columns));
		assertEquals(OptionalLong.empty(), dataSet.put(Tag.Columns, 7).offset(Tag.Columns));
	}

	@Test
	void anElementsPlaceIsThatOfItsHeader(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("file");
		DataSet item = new DataSet().put(Tag.PatientID, "x").put(Tag.Rows, 3);
		DataSet dataSet = new DataSet().put(Tag.SOPClassUID, Uids.CT_IMAGE).put(Tag.SOPInstanceUID, "1.2")
				.putItems(SEQUENCE, List.of(item, item.copy())).put(Tag.PixelData, VR.OW, new byte[20_000]);
		new DicomFilesComponent().write(new DicomFile(new DataSet(), dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of()), file);
		DicomFile read = new DicomFilesComponent().read(file);
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		List<DataSet> items = read.dataSet().items(SEQUENCE);
		for (DataSet each : List.of(read.meta(), read.dataSet(), items.getFirst(), items.getLast())) {
			for (int tag : each.tags()) {
				int offset = (int) each.offset(tag).orElseThrow();
				assertEquals(Tag.format(tag), Tag.format((bytes.getShort(offset) & 0xFFFF) << 16 | bytes.getShort(offset + 2) & 0xFFFF));
			}
		}
	}
}
