package org.sagitta.dicom.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Uids;

class StandardSectionTest {
	private static final String PAGES = "https://dicom.nema.org/medical/dicom/current/output/chtml/";

	private static List<String> sections(String sopClass, String path) {
		return StandardSection.of(sopClass, TagPath.parse(path)).stream()
				.map(each -> each.part() + " " + each.number() + " " + each.title()).toList();
	}

	@Test
	void dictionaryAndModulesOfAnElementAreNamed() {
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements", "PS3.3 C.7.6.2 Image Plane Module"),
				sections(Uids.CT_IMAGE, "ImagePositionPatient"));
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements", "PS3.3 C.7.1.1 Patient Module"), sections("1.2.3", "PatientName"));
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements", "PS3.3 C.7.3.1 General Series Module"),
				sections(Uids.CT_IMAGE, "PatientPosition"));
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements"), sections(Uids.CT_IMAGE, "AcquisitionComments"));
	}

	@Test
	void aModuleSaysWhichSequenceItMeans() {
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements", "PS3.3 C.7.6.1 General Image Module"),
				sections(Uids.CT_IMAGE, "SourceImageSequence[3].ReferencedSOPClassUID"));
		assertEquals(List.of("PS3.6 6 Registry of DICOM Data Elements"),
				sections(Uids.CT_IMAGE, "ReferencedImageSequence[3].ReferencedSOPClassUID"));
	}

	@Test
	void otherRegistriesHaveTheirSections() {
		assertEquals(List.of("PS3.6 7 Registry of DICOM File Meta Elements"), sections("", "TransferSyntaxUID"));
		assertEquals(List.of("PS3.6 8 Registry of DICOM Directory Structuring Elements"), sections("", "00041130"));
		assertEquals(List.of("PS3.5 7.8 Private Data Elements"), sections("", "(0019,\"GEMS_ACQU_01\",02)"));
		assertEquals(List.of("PS3.5 7.5 Nesting of Data Sets"), sections("", "ReferencedImageSequence[0]"));
		assertEquals(List.of(), sections("", "00080003"));
	}

	/// The first section below another one is on its page.
	@Test
	void eachHasItsPage() {
		assertEquals(PAGES + "part06/chapter_6.html", new StandardSection("PS3.6", "6", "").address());
		assertEquals(PAGES + "part05/sect_7.8.html", new StandardSection("PS3.5", "7.8", "").address());
		assertEquals(PAGES + "part03/sect_C.7.6.2.html", new StandardSection("PS3.3", "C.7.6.2", "").address());
		assertEquals(PAGES + "part03/sect_C.7.6.html#sect_C.7.6.1", new StandardSection("PS3.3", "C.7.6.1", "").address());
		assertEquals(PAGES + "part03/sect_C.7.html#sect_C.7.1.1", new StandardSection("PS3.3", "C.7.1.1", "").address());
		assertTrue(new StandardSection("PS3.7", "E", "").address().endsWith("part07/chapter_E.html"));
	}
}
