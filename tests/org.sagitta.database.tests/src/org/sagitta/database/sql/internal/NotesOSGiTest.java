package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Notes;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;

/// Notes and labels on every level: found, kept through removal and re-import, durable.
class NotesOSGiTest {
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

	@Test
	void notesAndLabelsShowInRowsAndAreFound() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "Q", "st2", "se2", "2", 1));
		Notes notes = fixture.database.notes();
		Row study = fixture.rows(Level.STUDY).getFirst();
		notes.setNote(Level.STUDY, study.key(), "Läsion links");
		notes.label(Level.STUDY, Set.of(study.key()), Set.of("follow-up", "trial A"), Set.of());
		Row shown = fixture.database.snapshot().row(Level.STUDY, study.key()).orElseThrow();
		assertEquals("Läsion links", shown.value(Notes.NOTE));
		assertEquals("follow-up, trial A", shown.value(Notes.LABELS));
		for (String words : List.of("lasion", "trial a")) {
			assertEquals(List.of(study.key()), fixture.database.snapshot().find(Query.all(Level.STUDY).matching(words)).rows().stream().map(Row::key).toList());
		}
		assertEquals(Set.of("follow-up", "trial A"), notes.all());
	}

	@Test
	void theyBelongToTheKeyAndSurviveRemovalReimportAndReopening() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			fixture.database.notes().setNote(level, fixture.rows(level).getFirst().key(), level.name());
		}
		String sop = fixture.instances().getFirst().sopInstanceUid();
		fixture.database.notes().setNote(Level.INSTANCE, sop, "this one");
		fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
		fixture.link(file);
		fixture.reopen();
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			assertEquals(level.name(), fixture.rows(level).getFirst().value(Notes.NOTE));
		}
		assertEquals("this one", fixture.database.notes().note(Level.INSTANCE, sop));
	}

	@Test
	void whatCannotBeKeptIsRefusedAndChangesNothing() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		String key = fixture.rows(Level.STUDY).getFirst().key();
		Notes notes = fixture.database.notes();
		assertThrows(DatabaseException.class, () -> notes.setNote(Level.STUDY, "1.2.3", "nobody"));
		assertThrows(DatabaseException.class, () -> notes.setNote(Level.STUDY, key, "x".repeat(Notes.LONGEST_NOTE + 1)));
		for (String label : List.of("", " a", "a,b", "x".repeat(Notes.LONGEST_LABEL + 1))) {
			assertThrows(DatabaseException.class, () -> notes.label(Level.STUDY, Set.of(key), Set.of(label), Set.of()));
		}
		assertThrows(DatabaseException.class, () -> notes.label(Level.STUDY, List.of(key, "1.2.3"), Set.of("good"), Set.of()));
		assertEquals(Set.of(), notes.all());
	}

	@Test
	void takingAwayTakesAway() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		String key = fixture.rows(Level.SERIES).getFirst().key();
		Notes notes = fixture.database.notes();
		notes.setNote(Level.SERIES, key, "a");
		notes.label(Level.SERIES, Set.of(key), Set.of("x", "y"), Set.of());
		notes.setNote(Level.SERIES, key, "  ");
		notes.label(Level.SERIES, Set.of(key), Set.of(), Set.of("x"));
		assertEquals("", notes.note(Level.SERIES, key));
		assertEquals(Set.of("y"), notes.labels(Level.SERIES, key));
	}
}
