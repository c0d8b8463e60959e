package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Form;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Where in the file a finding is.
class PositionTest {
	private static final int ICON = 0x00880200;

	/// The pixel data begin at byte 4712, the rest is put, as by a program.
	private static DataSet pixels(VR vr, Value value) {
		return new DataSet().put(new Element(Tag.PixelData, vr, value), Form.PLAIN, 4712).put(Tag.Columns, 2).put(Tag.BitsAllocated, 16)
				.put(new Element(Tag.Rows, VR.US, new Value.Bytes(new byte[] { 2, 0 })), Form.PLAIN, 4600);
	}

	private static List<String> check(DataSet dataSet) throws IOException {
		return Check.of(new DicomFile(new DataSet(), dataSet, Uids.EXPLICIT_LITTLE_ENDIAN, List.of())).stream()
				.filter(each -> each.path().isPresent()).map(each -> each.offset() + " " + each.message()).toList();
	}

	@Test
	void aValueIsWhereItsElementBegins() throws Exception {
		Value value = new Value.Bytes(new byte[4]);
		assertEquals(List.of("4712 has 4 bytes, and the images need 8"), check(pixels(VR.OW, value)));
		assertEquals(List.of("4712 has 4 bytes, and the images need 8"), check(new DataSet().putItems(ICON, List.of(pixels(VR.OW, value)))));
	}

	@Test
	void fragmentsAreWhereTheirElementBegins() throws Exception {
		Value fragments = new Value.Fragments(List.of(Value.Bytes.EMPTY, new Value.Bytes(new byte[2])));
		assertEquals(List.of("4712 is in fragments, and the transfer syntax is Explicit VR Little Endian"), check(pixels(VR.OB, fragments)));
	}

	@Test
	void whatIsMissingIsWhereItsItemBegins() throws Exception {
		DataSet dataSet = new DataSet().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.66").putItems(ICON, List.of(new DataSet()));
		assertEquals("-1 is missing, and the module SOP Common requires it", check(dataSet).get(2));
		DataSet source = new DataSet().put(new Element(0x00081150, VR.UI, new Value.Bytes(new byte[] { '1', 0 })), Form.PLAIN, 900);
		List<String> found = check(new DataSet().put(Tag.SOPClassUID, Uids.SECONDARY_CAPTURE).putItems(0x00082112, List.of(source)));
		assertEquals(List.of("900 is missing, and the module General Image requires it"), found.stream()
				.filter(each -> each.endsWith("General Image requires it") && !each.startsWith("-1")).toList());
	}

	@Test
	void whatWasPutHasNoPlace() throws Exception {
		assertEquals(List.of("-1 has 4 bytes, and the images need 8"), check(pixels(VR.OW, Value.Bytes.EMPTY)
				.put(Tag.PixelData, VR.OW, new byte[4])));
	}
}
