package org.sagitta.ui.internal.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.FakeNotes;

class NotesEditTest {
	private final FakeNotes notes = new FakeNotes();

	@BeforeEach
	void write() {
		notes.setNote(Level.STUDY, "t1", "see the letter");
		notes.label(Level.STUDY, Set.of("t1"), Set.of("a", "b"), Set.of());
		notes.label(Level.STUDY, Set.of("t2"), Set.of("c"), Set.of());
		notes.label(Level.PATIENT, Set.of("p"), Set.of("d"), Set.of());
		notes.written.clear();
	}

	private NotesEdit of(String... keys) {
		return NotesEdit.read(notes, new RowSelection(Level.STUDY, Set.of(keys)));
	}

	@Test
	void readsTheNoteOfASingleRowOnly() {
		assertTrue(of("t1").single());
		assertEquals("see the letter", of("t1").note());
		assertFalse(of("t1", "t2").single());
		assertEquals("", of("t1", "t2").note());
		assertEquals(Set.of("a", "b", "c"), of("t1", "t2").labels());
		assertEquals(Set.of("a", "b", "c", "d"), of("t1").known());
	}

	@Test
	void writesTheDifferenceOnly() throws Exception {
		of("t1").replace("see the letter", Set.of("b", "e"));
		assertEquals(List.of("labels +[e] -[a]"), notes.written);
		of("t1").replace("", Set.of("b", "e"));
		assertEquals(List.of("labels +[e] -[a]", "note t1"), notes.written);
		of("t1").replace("", Set.of("b", "e"));
		assertEquals(2, notes.written.size());
	}

	@Test
	void severalRowsKeepTheirOtherLabels() throws Exception {
		of("t1", "t2").label(Set.of("new"), Set.of("a"));
		assertEquals(Set.of("b", "new"), notes.labels(Level.STUDY, "t1"));
		assertEquals(Set.of("c", "new"), notes.labels(Level.STUDY, "t2"));
		of("t1", "t2").label(Set.of(), Set.of());
		assertEquals(1, notes.written.size());
		of("t1", "t2").label(Set.of("both"), Set.of("both"));
		assertEquals(Set.of("b", "new"), notes.labels(Level.STUDY, "t1"));
		assertEquals("labels +[] -[both]", notes.written.getLast());
	}
}
