package org.sagitta.export.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Level;
import org.sagitta.export.NamePattern;

/// What exported files are called.
class ExportNamesTest {
	@TempDir
	Path folder;
	private Exports exports;
	private FakeDatabase fake;

	@BeforeEach
	void make() throws IOException {
		exports = new Exports(folder);
		fake = exports.fake;
	}

	@Test
	void patientStudySeriesAndNumberAreInTheUsualNames() throws IOException {
		fake.patient("p", "42", "Doe^Jane").study("s", "p", "20260101", "Head").series("r", "s", "3", "Axial", 1, 12);
		assertTrue(exports.patients("p").complete());
		assertEquals(List.of("42-Doe^Jane/20260101-Head/3-Axial/000001.dcm", "42-Doe^Jane/20260101-Head/3-Axial/000012.dcm"), exports.names());
	}

	@Test
	void aPreviewShowsTheFirstNameAndHowMuchThereIs() throws IOException {
		fake.patient("p", "42", "Doe^Jane").study("s", "p", "20260101", "Head").series("r", "s", "3", "Axial", 1, 12);
		fake.remote("r", "9.9");
		var preview = exports.exporter.preview(exports.request(Level.SERIES, "r"));
		assertEquals("42-Doe^Jane/20260101-Head/3-Axial/000001.dcm", preview.example());
		assertEquals(2, preview.files());
		assertEquals(1, preview.remote());
		assertTrue(Files.notExists(exports.target), "nothing is written");
	}

	@Test
	void whatJoinsAnEmptyValueIsLeftOut() throws IOException {
		fake.patient("p", "42", "").study("s", "p", "", "Head").series("r", "s", "", "", 1);
		exports.patients("p");
		assertEquals(List.of("42/Head/unknown/000001.dcm"), exports.names());
	}

	@Test
	void instancesWithoutNumbersOfTheirOwnAreCounted() throws IOException {
		fake.patient("p", "1", "A").study("s", "p", "1", "S").series("r", "s", "1", "R", 5, 5);
		exports.patients("<number>.dcm", List.of("p"));
		assertEquals(List.of("000001.dcm", "000002.dcm"), exports.names());
	}

	@Test
	void hostileValuesStayInTheFolder() throws IOException {
		List<String> hostile = List.of("..", "../..", "/etc/passwd", "C:\\Windows", "\\\\server\\share", "a\u0000b", "NUL", "con.txt", ".", "",
				" ", "-rf",
				"~/x", "a\n\u001B[2Jb", "\u202Egpj.exe", "x".repeat(5000), "本".repeat(64), "a.", "a ", "A", "..\\..\\x", "%2e%2e%2f", "\uD800",
						"DICOMDIR", "…/x");
		int n = 0;
		for (String value : hostile) {
			fake.patient("p" + n, value, value).study("s" + n, "p" + n, value, value).series("r" + n, "s" + n, value, value, 1);
			n++;
		}
		var report = exports.patients(fake.rows.keySet().stream().filter(key -> key.startsWith("p")).toArray(String[]::new));
		assertEquals(List.of(), report.notExported());
		assertEquals(hostile.size(), report.written());
		List<String> names = exports.names();
		assertEquals(hostile.size(), names.size());
		var folded = new HashSet<String>();
		for (String name : names) {
			assertTrue(folded.add(org.sagitta.export.internal.names.SafeName.folded(name)), name + " is told apart on every system");
			assertEquals(4, name.split("/").length, name);
		}
		try (var all = Files.list(folder)) {
			assertEquals(3, all.count(), "source, database and target");
		}
	}

	@Test
	void rowsThatAreCalledAlikeHaveFoldersOfTheirOwn() throws IOException {
		fake.patient("p", "1", "A").study("s", "p", "20260101", "Head").series("r", "s", "1", "Scout", 1).series("q", "s", "1", "SCOUT", 1);
		fake.study("t", "p", "20260101", "Head").series("u", "t", "1", "Scout", 1);
		fake.patient("o", "1", "a").study("v", "o", "20260101", "Head").series("w", "v", "1", "Scout", 1);
		exports.patients("p", "o");
		assertEquals(List.of("1-A/20260101-Head-2/1-Scout/000001.dcm", "1-A/20260101-Head/1-SCOUT-2/000001.dcm",
				"1-A/20260101-Head/1-Scout/000001.dcm",
				"1-a-2/20260101-Head/1-Scout/000001.dcm"), exports.names());
	}

	@Test
	void aSecondExportFindsTheFoldersAgainWhateverTheOrder() throws IOException {
		fake.patient("p", "1", "A").study("s", "p", "20260101", "Head").series("r", "s", "1", "Scout", 1);
		fake.study("t", "p", "20260101", "Head").series("u", "t", "1", "Scout", 1);
		exports.export(exports.request(Level.STUDY, "s"));
		exports.export(exports.request(Level.STUDY, "t"));
		var files = exports.files();
		assertEquals(2, files.size());
		var again = exports.export(exports.request(Level.STUDY, "t", "s"));
		assertEquals(2, again.there());
		assertEquals(0, again.written());
		assertEquals(files, exports.files());
	}

	@Test
	void foldersThatGroupAreShared() throws IOException {
		fake.patient("p", "1", "A").study("s", "p", "20260101", "Head").series("r", "s", "1", "Scout", 1);
		fake.patient("o", "2", "B").study("t", "o", "20260102", "Head").series("u", "t", "1", "Scout", 1);
		exports.patients("<Modality>/<PatientID>/<number>.dcm", List.of("p", "o"));
		assertEquals(List.of("CT/1/000001.dcm", "CT/2/000001.dcm"), exports.names());
	}

	@Test
	void aFolderThatTellsNoRowsApartIsSharedEvenByThoseRightAbove() throws IOException {
		fake.patient("p", "1", "A").study("s", "p", "20260101", "Head").series("r", "s", "1", "Scout", 1).series("q", "s", "2", "Axial", 1);
		exports.patients("<StudyDate>-<Modality>/<number>.dcm", List.of("p"));
		assertEquals(List.of("20260101-CT/000001-2.dcm", "20260101-CT/000001.dcm"), exports.names());
	}

	@Test
	void flatNamesAreAllInTheFolder() throws IOException {
		fake.patient("p", "42", "Doe^Jane").study("s", "p", "20260101", "Head").series("r", "s", "3", "Axial", 1, 2);
		exports.export(exports.request(Level.PATIENT, "p").named(NamePattern.USUAL.flat()));
		assertEquals(List.of("42-Doe^Jane-20260101-Head-3-Axial-000001.dcm", "42-Doe^Jane-20260101-Head-3-Axial-000002.dcm"), exports.names());
	}

	@Test
	void filesThatAreCalledAlikeGetNumbersOnceAndForAll() throws IOException {
		fake.patient("p", "42", "Doe").study("s", "p", "1", "S").series("r", "s", "3", "Axial", 1, 2, 3);
		exports.patients("<PatientID>.dcm", List.of("p"));
		assertEquals(List.of("42-2.dcm", "42-3.dcm", "42.dcm"), exports.names());
		assertEquals(3, exports.patients("<PatientID>.dcm", List.of("p")).there());
		assertEquals(3, exports.names().size());
	}

	@Test
	void namesByCountingAreThoseOfMedia() throws IOException {
		fake.patient("p", "42", "Doe").study("s", "p", "1", "S").series("r", "s", "3", "Axial", 7, 9).series("q", "s", "4", "B", 1);
		fake.patient("o", "43", "Roe").study("t", "o", "1", "S").series("u", "t", "3", "Axial", 1);
		exports.patients(NamePattern.MEDIA.toString(), List.of("p", "o"));
		List<String> names = List.of("PT000001/ST000001/SE000001/IM000001", "PT000001/ST000001/SE000001/IM000002",
				"PT000001/ST000001/SE000002/IM000001",
				"PT000002/ST000001/SE000001/IM000001");
		assertEquals(names, exports.names());
		assertEquals(4, exports.patients(NamePattern.MEDIA.toString(), List.of("o", "p")).there(), "found again in another order");
		assertEquals(names, exports.names());
	}

	@Test
	void aFieldThatNothingHasIsSaidBeforeAnythingIsWritten() {
		fake.patient("p", "1", "A");
		assertThrows(IllegalArgumentException.class, () -> exports.patients("<PatientIdd>/<number>.dcm", List.of("p")));
		assertThrows(IllegalArgumentException.class, () -> exports.patients("<PixelData>.dcm", List.of("p")));
		assertTrue(Files.notExists(exports.target));
	}
}
