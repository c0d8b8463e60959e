package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Identities.Change;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.testkit.Services;

/// Who is who: merged, split, renamed, for what comes later as well, and back again; files stay as they are.
class IdentitiesOSGiTest {
	@TempDir
	Path temp;
	DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private String patient(String id) {
		return fixture.rows(Level.PATIENT).stream().filter(row -> row.attribute("PatientID").equals(id)).findFirst().orElseThrow().key();
	}

	private void importTwo() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P2", "st2", "se2", "2", 1));
	}

	@Test
	void mergedPatientsAreOneForWhatComesLaterToo() throws IOException {
		importTwo();
		List<String> before = fixture.everything();
		Change change = fixture.database.identities().merge(patient("P2"), patient("P"));
		assertEquals(1, fixture.rows(Level.PATIENT).size());
		fixture.link(fixture.write("3.dcm", "P2", "st3", "se3", "3", 1));
		assertEquals(1, fixture.rows(Level.PATIENT).size());
		assertEquals("3", fixture.rows(Level.PATIENT).getFirst().value("NumberOfPatientRelatedStudies"));
		assertEquals("", fixture.rows(Level.PATIENT).getFirst().value("Conflicts"), "the other name is no contradiction now");
		fixture.reopen();
		assertEquals(1, fixture.rows(Level.PATIENT).size());
		fixture.database.identities().undo(change.id());
		assertEquals(2, fixture.rows(Level.PATIENT).size());
		assertEquals("2", fixture.database.snapshot().row(Level.PATIENT, patient("P2")).orElseThrow().value("NumberOfPatientRelatedStudies"));
		fixture.database.remove(Level.STUDY, fixture.rows(Level.STUDY).stream().map(Row::key).filter(key -> key.equals(Uids.derive("study st3"))).toList());
		assertTrue(before.size() <= fixture.everything().size());
		assertTrue(fixture.database.identities().changes().getFirst().undone());
	}

	@Test
	void studiesAreFoundByThePatientWhomTheyHaveNow() throws IOException {
		importTwo();
		assertEquals(List.of(1, 1), List.of(studiesOf("P"), studiesOf("P2")));
		Change change = fixture.database.identities().merge(patient("P2"), patient("P"));
		assertEquals(List.of(2, 0), List.of(studiesOf("P"), studiesOf("P2")));
		fixture.reopen();
		assertEquals(List.of(2, 0), List.of(studiesOf("P"), studiesOf("P2")));
		fixture.database.identities().undo(change.id());
		assertEquals(List.of(1, 1), List.of(studiesOf("P"), studiesOf("P2")));
	}

	private int studiesOf(String id) {
		return fixture.database.snapshot().find(Query.all(Level.STUDY).matching(Search.parse("PatientID:=" + id, fixture.database.columns(), Level.STUDY))).matched();
	}

	@Test
	void studiesAreSplitOff() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P", "st2", "se2", "2", 1));
		String study = fixture.rows(Level.STUDY).getFirst().key();
		Change change = fixture.database.identities().split(Set.of(study), Map.of("PatientName", "Other^Person", "PatientID", "O1"));
		assertEquals(2, fixture.rows(Level.PATIENT).size());
		Row other = fixture.database.snapshot().row(Level.PATIENT, fixture.database.snapshot().row(Level.STUDY, study).orElseThrow().parent()).orElseThrow();
		assertEquals("Other, Person", other.value("DisplayedPatientName"));
		assertEquals("O1", other.value("PatientID"));
		assertEquals("P", other.attribute("PatientID"), "the files say something else");
		fixture.reopen();
		assertEquals(2, fixture.rows(Level.PATIENT).size());
		fixture.database.identities().undo(change.id());
		assertEquals(1, fixture.rows(Level.PATIENT).size());
	}

	@Test
	void aRenamedPatientIsShownAndFoundByTheNewName() throws IOException {
		importTwo();
		Path file = fixture.files.resolve("1.dcm");
		byte[] bytes = Files.readAllBytes(file);
		Change change = fixture.database.identities().rename(patient("P"), Map.of("PatientName", "Right^Name"));
		assertEquals(1, fixture.database.snapshot().find(Query.all(Level.PATIENT).matching("right")).matched());
		assertArrayEquals(bytes, Files.readAllBytes(file));
		fixture.database.identities().undo(change.id());
		assertEquals(0, fixture.database.snapshot().find(Query.all(Level.PATIENT).matching("right")).matched());
	}

	@Test
	void onlyTheLastChangeOfAPatientCanBeUndoneFirst() throws IOException {
		importTwo();
		Change rename = fixture.database.identities().rename(patient("P"), Map.of("PatientID", "X"));
		Change merge = fixture.database.identities().merge(patient("P2"), patient("P"));
		assertThrows(DatabaseException.class, () -> fixture.database.identities().undo(rename.id()));
		fixture.database.identities().undo(merge.id());
		fixture.database.identities().undo(rename.id());
		assertThrows(DatabaseException.class, () -> fixture.database.identities().undo(rename.id()));
		assertThrows(DatabaseException.class, () -> fixture.database.identities().rename(patient("P"), Map.of("StudyDate", "20200101")));
		assertThrows(DatabaseException.class, () -> fixture.database.identities().merge(patient("P"), patient("P")));
	}

	@Test
	void filesAreWrittenAnewOnlyWhenAsked() throws IOException {
		Path linked = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(linked);
		fixture.copy(fixture.write("2.dcm", "P", "st", "se", "2", 2));
		byte[] original = Files.readAllBytes(linked);
		fixture.database.identities().rename(patient("P"), Map.of("PatientName", "Right^Name", "PatientID", "R1"));
		assertEquals(2, fixture.database.identities().writeFiles(patient("P"), ImportProgress.NONE));
		assertArrayEquals(original, Files.readAllBytes(linked));
		for (Instance instance : fixture.instances()) {
			assertTrue(instance.owned());
			DicomFile file = Services.await(DicomFiles.class).read(instance.file());
			assertEquals("Right^Name", file.dataSet().text(Tag.PatientName));
			assertEquals("R1", file.dataSet().text(Tag.PatientID));
			var before = file.dataSet().items(0x04000561).getFirst().items(0x04000550).getFirst();
			assertEquals("Test^P", before.text(Tag.PatientName));
		}
		assertEquals(1, fixture.filesIn("trash"), "the copy that was replaced");
		assertEquals(List.of(), fixture.database.integrity().verify(true, ImportProgress.NONE).findings());
	}

	@Test
	void contradictionsAreRecordedAndShown() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		ImportReport report = fixture.link(fixture.write("2.dcm", "Q", "st", "se", "2", 1));
		assertTrue(report.warnings().stream().anyMatch(note -> note.reason().startsWith("PatientName differs")), report.warnings()::toString);
		assertEquals(1, fixture.rows(Level.PATIENT).size());
		String conflicts = fixture.rows(Level.PATIENT).getFirst().value("Conflicts");
		assertTrue(conflicts.contains("PatientName: Test^Q") && conflicts.contains("PatientID: Q"), conflicts);
		fixture.reopen();
		assertEquals(conflicts, fixture.rows(Level.PATIENT).getFirst().value("Conflicts"));
		fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
		fixture.link(fixture.files.resolve("1.dcm"));
		assertEquals("", fixture.rows(Level.PATIENT).getFirst().value("Conflicts"), "they went with what contradicted");
	}
}
