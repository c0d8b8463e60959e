package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

class TagSearchTest {
	private static final DataSet DATA_SET = new DataSet().put(Tag.SpecificCharacterSet, "ISO_IR 192").put(Tag.SOPClassUID, Uids.MR_IMAGE)
			.put(Tag.PatientName, "Weiß^Ωραίας").put(Tag.PatientID, "x1").put(Tag.Rows, 417).put(0x00090010, VR.LO, "ACME")
			.put(0x00091001, VR.OB, "weiss".getBytes(StandardCharsets.US_ASCII))
			.putItems(Hostile.CONTENT, List.of(new DataSet().put(Tag.StudyID, "deep x1")));

	private static List<String> found(String text) throws IOException {
		DicomFile file = new DicomFile(new DataSet().put(0x00020002, Uids.MR_IMAGE), DATA_SET, Uids.EXPLICIT_LITTLE_ENDIAN, List.of());
		return new TagSearch(text).find(file).stream().map(match -> match.path().toString()).toList();
	}

	@Test
	void whatIsLookedInto() throws Exception {
		assertEquals(List.of("PatientID", "ContentSequence[0].StudyID"), found("X1"));
		assertEquals(List.of("PatientName"), found("(0010,0010)"));
		assertEquals(List.of("PatientName"), found("00100010"));
		assertEquals(List.of("PatientName"), found("patientna"));
		assertEquals(List.of("PatientName"), found("Patient's Name"));
		assertEquals(List.of("PatientName"), found("pn"), "a whole representation, not the letters anywhere");
		assertEquals(List.of("Rows"), found("417"));
		assertEquals(List.of("MediaStorageSOPClassUID", "SOPClassUID"), found("mr image storage"));
		assertEquals(List.of("(0009,0010)", "(0009,\"ACME\",01)"), found("acme"));
		assertEquals(List.of(), found("nowhere"));
	}

	@Test
	void caseDoesNotMatterInOtherScriptsEither() throws Exception {
		assertEquals(List.of("PatientName"), found("WEIẞ"));
		assertEquals(List.of("PatientName"), found("ΩΡΑΊΑΣ"));
	}

	@Test
	void nestingCostsNoStack() throws Exception {
		List<TagPath.Match> matches = new TagSearch("deep^down").find(Hostile.nested(Hostile.ABYSS));
		assertEquals(Hostile.ABYSS + 1, matches.getFirst().path().steps().size());
	}
}
