package org.sagitta.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.export.NamePattern.Part;

class NamePatternTest {
	@Test
	void slashesSeparateNamesAndAngleBracketsFields() {
		assertEquals(List.of(List.of(new Part.Field("PatientID"), new Part.Text("-x")), List.of(new Part.Field("number"), new Part.Text(".dcm"))),
				NamePattern.parse("<PatientID>-x/<number>.dcm").components());
		assertEquals(List.of("PatientID", "number"), NamePattern.parse("<PatientID>/<PatientID>-<number>").fields());
	}

	@Test
	void whatLeadsOutOfTheFolderOrIsNoNameAnywhereIsRefused() {
		for (String text : List.of("", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "...", "<a", "a>", "<>", "<a/b>", "a\\b", "C:x", "a\nb",
				"a*", " /a")) {
			assertThrows(IllegalArgumentException.class, () -> NamePattern.parse(text), text);
		}
		assertThrows(IllegalArgumentException.class, () -> NamePattern.parse("a/".repeat(20) + "a"));
	}

	@Test
	void flatNamesSayAllInOne() {
		NamePattern flat = NamePattern.parse("<PatientID>/<SeriesNumber>/<number>.dcm").flat();
		assertEquals(1, flat.components().size());
		assertEquals("<PatientID>-<SeriesNumber>-<number>.dcm", flat.toString());
		assertThrows(IllegalArgumentException.class, NamePattern.MEDIA::flat);
	}

	@Test
	void aDirectoryListsOnlyWhatCountsOrIsShortCapitals() {
		assertTrue(NamePattern.MEDIA.fitsMedia());
		assertTrue(NamePattern.parse("DICOM/<study>/<image>").fitsMedia());
		for (String text : List.of("dicom/<image>", "<PatientID>/<image>", "DICOMFILES/<image>", "IMAGE", "<number>", "A/".repeat(8)
				+ "<image>")) {
			assertFalse(NamePattern.parse(text).fitsMedia(), text);
		}
		assertThrows(IllegalArgumentException.class, () -> NamePattern.parse("a<image>"));
	}
}
