package org.sagitta.cli.internal.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.command.Command;
import org.sagitta.database.Instance;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;

class NotesCommandsTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Command note = new NoteCommand(database.access());
	private final Command label = new LabelCommand(database.access());

	@BeforeEach
	void fill() {
		database.row(Level.PATIENT, "p1", "", Map.of("PatientID", "42"), 1);
		database.row(Level.PATIENT, "p2", "", Map.of("PatientID", "43"), 1);
		database.row(Level.PATIENT, "p3", "", Map.of("PatientID", "43"), 1);
		database.row(Level.STUDY, "1.1", "p1", Map.of(), 1);
		database.row(Level.STUDY, "1.2", "p1", Map.of(), 1);
		database.instances.add(new Instance("1.1.1.1", "", "1.1.1", "", Path.of("/x/1.dcm"), false, 9, Instant.EPOCH, _ -> TagValue.NOT_STORED));
	}

	@Test
	void aNoteIsWrittenShownAndCleared() throws Exception {
		assertEquals(new Run(Command.OK, "", ""), Run.of(note, "patient", "42", "ask", "Jane\u001B\nsoon"));
		assertEquals("note PATIENT p1: ask Jane\u001B\nsoon", database.asked.getLast());
		String end = System.lineSeparator();
		assertEquals(new Run(Command.OK, "ask Jane\uFFFD" + end + "soon" + end, ""), Run.of(note, "patient", "p1"));
		Run.of(note, "patient", "42", "--clear");
		assertEquals(new Run(Command.OK, "", ""), Run.of(note, "patient", "42"));
		Run.of(note, "instance", "1.1.1.1", "--", "--sic");
		assertEquals("note INSTANCE 1.1.1.1: --sic", database.asked.getLast());
	}

	@Test
	void onlyWhatIsThereOnceHasANote() throws Exception {
		assertEquals("The database has no study 9.", assertThrows(NotFoundException.class, () -> Run.of(note, "study", "9", "x")).getMessage());
		assertEquals("The database has no instance 9.",
				assertThrows(NotFoundException.class, () -> Run.of(note, "instance", "9")).getMessage());
		assertEquals(new Run(Command.USAGE, "", "2 patients have the ID 43; name one by its key: p2, p3"), Run.of(note, "patient", "43", "x"));
		assertEquals(Command.USAGE, Run.of(note, "study", "1.1", "x", "--clear").code());
		assertEquals(Command.USAGE, Run.of(note, "study").code());
	}

	@Test
	void labelsOfSeveralRows() throws Exception {
		Run.of(label, "studies", "1.1", "1.2", "--add", "teaching", "--add", "to do", "--remove", "done");
		assertEquals("label STUDY [1.1, 1.2] +[teaching, to do] -[done]", database.asked.getLast());
		database.notes.labels.put("STUDY 1.1", Set.of("b", "a\u001B"));
		assertEquals(List.of("a\uFFFD, b"), Run.of(label, "study", "1.1").out().lines().toList());
		assertEquals(List.of("1.1: a\uFFFD, b", "1.2: "), Run.of(label, "study", "1.1", "1.2").out().lines().toList());
		assertEquals(List.of("a\uFFFD", "b"), Run.of(label, "--all").out().lines().toList());
	}

	@Test
	void labelsThatMakeNoSense() throws Exception {
		assertEquals(Command.USAGE, Run.of(label).code());
		assertEquals(Command.USAGE, Run.of(label, "study", "--add", "x").code());
		assertEquals(Command.USAGE, Run.of(label, "--all", "--add", "x").code());
		assertEquals(Command.USAGE, Run.of(label, "study", "1.1", "--add", "x", "--remove", "x").code());
		assertThrows(NotFoundException.class, () -> Run.of(label, "study", "1.1", "9", "--add", "x"));
		assertTrue(database.asked.stream().noneMatch(each -> each.toString().startsWith("label")));
	}
}
