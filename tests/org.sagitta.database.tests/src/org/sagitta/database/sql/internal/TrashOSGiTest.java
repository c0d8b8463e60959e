package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditFilter;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Row;
import org.sagitta.database.Trash;
import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.Level;

/// The recycle bin: what is removed at any level comes back as it was, and only what is emptied is gone.
class TrashOSGiTest {
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

	private List<Row> rows(Level level) {
		return fixture.rows(level);
	}

	@Test
	void whatWasRemovedAtAnyLevelComesBackAsItWas() throws IOException {
		fixture.write("a/1.dcm", "P", "st", "se", "1", 1);
		fixture.write("a/2.dcm", "P", "st", "se", "2", 2);
		fixture.write("a/3.dcm", "P", "st", "se2", "3", 3);
		fixture.write("b/4.dcm", "Q", "st2", "se3", "4", 4);
		fixture.copy(fixture.files.resolve("a"));
		fixture.link(fixture.files.resolve("b"));
		List<String> before = fixture.everything();
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			for (Row row : rows(level)) {
				RemovalReport report = fixture.database.remove(level, Set.of(row.key()));
				assertEquals(1, report.removals().size());
				assertNotEquals(before, fixture.everything());
				Trash.Report restored = fixture.database.trash().restore(report.removals());
				assertEquals(List.of(), restored.failures());
				assertEquals(report.instances(), restored.instances());
				assertEquals(before, fixture.everything());
				assertEquals(List.of(), fixture.database.trash().removals());
			}
		}
		String sop = fixture.instances().getFirst().sopInstanceUid();
		long removal = fixture.database.remove(Level.INSTANCE, Set.of(sop)).removals().getFirst();
		fixture.database.trash().restore(List.of(removal));
		assertEquals(before, fixture.everything());
		fixture.reopen();
		assertEquals(before, fixture.everything());
	}

	@Test
	void theTrashSaysWhatItHolds() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.link(fixture.write("2.dcm", "P", "st", "se", "2", 1));
		fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key()));
		Removal removal = fixture.database.trash().removals().getFirst();
		assertEquals(2, removal.instances());
		assertEquals(1, removal.files());
		assertEquals(Files.size(fixture.files.resolve("1.dcm")), removal.bytes());
		assertTrue(removal.title().contains("Test, P"), removal.title());
		assertEquals(Level.PATIENT, removal.level());
		assertEquals(System.getProperty("user.name"), removal.user());
	}

	@Test
	void whatIsThereAgainStaysInTheTrash() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.copy(file);
		List<Long> removals = fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key())).removals();
		fixture.copy(file);
		Trash.Report report = fixture.database.trash().restore(removals);
		assertEquals(0, report.instances());
		assertTrue(report.failures().getFirst().contains("the index has it again"), report.failures()::toString);
		assertEquals(1, fixture.database.trash().removals().size());
		assertEquals(1, fixture.instances().size());
	}

	@Test
	void emptyingDeletesOwnedFilesAndNeverLinkedOnes() throws IOException {
		Path linked = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(linked);
		fixture.copy(fixture.write("2.dcm", "P", "st", "se", "2", 1));
		List<Long> removals = fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key())).removals();
		assertEquals(2, fixture.database.trash().empty(removals).instances());
		assertEquals(List.of(), fixture.database.trash().removals());
		assertTrue(Files.exists(linked));
		assertEquals(0, fixture.filesIn("trash"));
		assertEquals(1, fixture.database.trash().restore(removals).failures().size(), "nothing brings it back, and it is said");
		assertEquals(List.of("Removal " + removals.getFirst() + " is not in the trash any more"), fixture.database.trash().empty(removals).failures());
	}

	@Test
	void aFileThatCannotBeMovedIsToldAndMovedLater() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path owned = fixture.instances().getFirst().file();
		Path trash = fixture.folder.resolve("trash");
		Path aside = fixture.folder.resolve("trash-aside");
		Files.move(trash, aside);
		Files.writeString(trash, "in the way");
		RemovalReport report = fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key()));
		assertEquals(1, report.failures().size());
		assertTrue(Files.exists(owned));
		Files.delete(trash);
		Files.move(aside, trash);
		fixture.reopen();
		assertFalse(Files.exists(owned), "the move was made up for");
		assertEquals(1, fixture.filesIn("trash"));
		assertEquals(List.of(), fixture.database.trash().restore(report.removals()).failures());
		assertTrue(Files.exists(owned));
	}

	@Test
	void theDayOnWhichItCameSurvives() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Instant imported = fixture.instances().getFirst().imported();
		List<Long> removals = fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key())).removals();
		fixture.database.trash().restore(removals);
		assertEquals(imported, fixture.instances().getFirst().imported());
	}

	@Test
	void removalsAndRestorationsAreAudited() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<Long> removals = fixture.database.remove(Level.STUDY, Set.of(rows(Level.STUDY).getFirst().key())).removals();
		fixture.database.trash().restore(removals);
		var actions = new ArrayList<Action>();
		fixture.database.audit().read(AuditFilter.ALL.ofPatient("P"), entry -> actions.add(entry.event().action()));
		assertEquals(List.of(Action.IMPORT, Action.REMOVE, Action.RESTORE), actions);
		assertTrue(fixture.database.audit().verify().intact());
	}
}
