package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
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
}
