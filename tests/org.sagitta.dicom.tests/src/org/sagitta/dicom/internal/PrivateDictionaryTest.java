package org.sagitta.dicom.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.VR;
import org.sagitta.testkit.FileBytes;

class PrivateDictionaryTest {
	private static final String SIEMENS = "SIEMENS MR HEADER";
	@TempDir
	Path folder;
	private final DicomFiles files = new DicomFilesComponent();

	@Test
	void theCommonVendorsAreKnownInWhicheverBlockTheyReserve() {
		for (int block : new int[] { 0x10, 0x11, 0xFF }) {
			Dictionary.Entry entry = Dictionary.element(0x00190000 | block << 8 | 0x0C, SIEMENS).orElseThrow();
			assertEquals("B_value", entry.name());
			assertEquals(VR.IS, entry.vr());
		}
		assertTrue(Dictionary.element(0x00431039, "GEMS_PARM_01").isPresent());
		assertTrue(Dictionary.element(0x20011003, "Philips Imaging DD 001").isPresent());
		assertTrue(Dictionary.element(0x0019100C, "NOBODY").isEmpty());
		assertTrue(Dictionary.element(0x001910F9, SIEMENS).isEmpty());
		assertEquals("PatientName", Dictionary.element(Tag.PatientName, SIEMENS).orElseThrow().keyword(), "a standard tag has no creator");
	}

	@Test
	void implicitAndUnknownPrivateElementsAreReadByTheirCreator() throws IOException {
		FileBytes implicit = FileBytes.part10(FileBytes.IMPLICIT).implicit(Tag.Modality, "MR").implicit(0x00190010, SIEMENS)
				.implicit(0x0019100C, "1000").implicit(0x001910F9, "??");
		FileBytes unknown = FileBytes.part10(FileBytes.EXPLICIT).explicit(Tag.Modality, "CS", "MR").explicit(0x00190010, "LO", SIEMENS)
				.explicit(0x0019100C, "UN", 4).ascii("1000");
		for (FileBytes bytes : new FileBytes[] { implicit, unknown }) {
			Path file = bytes.in(folder);
			for (DataSet dataSet : new DataSet[] { files.read(file).dataSet(), files.scan(file, TagSet.of(0x0019100C)).dataSet() }) {
				assertEquals(1000, dataSet.integer(0x0019100C).orElseThrow());
			}
		}
		assertEquals(VR.UN, files.read(implicit.in(folder)).dataSet().vr(0x001910F9).orElseThrow());
	}

	@Test
	void whatTheDictionaryCallsASequenceMustLookLikeOne() throws IOException {
		FileBytes bytes = FileBytes.part10(FileBytes.EXPLICIT).explicit(0x20050010, "LO", "Philips MR Imaging DD 005").explicit(0x2005100E, "UN", 4).ascii("1000")
				.explicit(0x2005100F, "UN", 12).ascii("not items...").explicit(0x30060002, "SH", "after");
		assertEquals(VR.SQ, Dictionary.element(0x2005100F, "Philips MR Imaging DD 005").orElseThrow().vr());
		DataSet read = files.read(bytes.in(folder)).dataSet();
		assertEquals(VR.UN, read.vr(0x2005100F).orElseThrow());
		assertEquals("after", read.text(0x30060002));
	}
}
