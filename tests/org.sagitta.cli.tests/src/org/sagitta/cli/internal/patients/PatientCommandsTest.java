package org.sagitta.cli.internal.patients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.command.Command;
import org.sagitta.database.Identities;
import org.sagitta.dicom.Level;

class PatientCommandsTest {
	private static final String END = System.lineSeparator();

	private final FakeDatabase database = new FakeDatabase();
	private final Command merge = new PatientMergeCommand(database.access());
	private final Command split = new PatientSplitCommand(database.access());
	private final Command rename = new PatientRenameCommand(database.access());
	private final Command changes = new PatientChangesCommand(database.access());
	private final Command undo = new PatientUndoCommand(database.access());
	private final Command write = new PatientWriteFilesCommand(database.access());

	@BeforeEach
	void fill() {
		database.row(Level.PATIENT, "p1", "", Map.of("PatientID", "42"), 1);
		database.row(Level.PATIENT, "p2", "", Map.of("PatientID", "43"), 1);
		database.row(Level.STUDY, "1.1", "p1", Map.of(), 1);
	}

	@Test
	void patientsAreMergedAndTheUndoIsNamed() throws Exception {
		assertEquals(new Run(Command.OK, "merge p1 into p2" + END + "To undo: sagitta patient undo 7" + END, ""), Run.of(merge, "42", "p2"));
		assertEquals(new Run(Command.USAGE, "", "both are the same patient"), Run.of(merge, "42", "p1"));
		assertThrows(NotFoundException.class, () -> Run.of(merge, "42", "44"));
		assertEquals(Command.USAGE, Run.of(merge, "42").code());
	}

	@Test
	void studiesGetAPatientOfTheirOwn() throws Exception {
		Run.of(split, "1.1", "--name", "Doe^John", "--id", "44", "--birth-date", "1970-12-31", "--sex", "M", "--issuer", "HOSPITAL");
		assertEquals("split [1.1] {IssuerOfPatientID=HOSPITAL, PatientBirthDate=19701231, PatientID=44, PatientName=Doe^John, PatientSex=M}",
				database.asked.getLast());
		assertThrows(NotFoundException.class, () -> Run.of(split, "1.2", "--name", "x", "--id", "1"));
		assertEquals(Command.USAGE, Run.of(split, "1.1", "--name", "x").code());
		assertEquals(Command.USAGE, Run.of(split, "--name", "x", "--id", "1").code());
	}

	@Test
	void onlyWhatIsNamedIsCorrected() throws Exception {
		Run.of(rename, "42", "--name", "Doe^Jane", "--birth-date", "");
		assertEquals("rename p1 {PatientBirthDate=, PatientName=Doe^Jane}", database.asked.getLast());
		Run.of(rename, "42", "--birth-date", "19700228");
		assertEquals("rename p1 {PatientBirthDate=19700228}", database.asked.getLast());
		assertEquals(new Run(Command.USAGE, "", "what shall be changed?"), Run.of(rename, "42"));
	}

	@Test
	void valuesThatTheAttributesCannotHave() throws Exception {
		assertEquals(Command.USAGE, Run.of(rename, "42", "--sex", "female").code());
		assertEquals(Command.USAGE, Run.of(rename, "42", "--birth-date", "1970-02-30").code());
		assertEquals(Command.USAGE, Run.of(rename, "42", "--birth-date", "31.12.1970").code());
		assertEquals(Command.USAGE, Run.of(rename, "42", "--name", "a\\b").code());
		assertEquals(Command.USAGE, Run.of(rename, "42", "--id", "x\u0007").code());
		assertEquals(Command.USAGE, Run.of(rename, "42", "--id", "x".repeat(65)).code());
		assertEquals(List.of(), database.asked);
	}

	@Test
	void changesAreListedAndTakenBack() throws Exception {
		database.identities.changes.add(new Identities.Change(7, Instant.EPOCH, "jane", Identities.Kind.MERGE, "42 into 43\u001B", true));
		String text = Run.of(changes).out();
		assertTrue(text.contains("jane  undone  42 into 43\uFFFD"), text);
		String json = Run.of(changes, "--json").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(json.contains("\"kind\": \"MERGE\",\"text\": \"42 into 43\\u001b\",\"undone\": true"));
		assertEquals(new Run(Command.OK, "Change 7 is undone" + END, ""), Run.of(undo, "7"));
		assertEquals("undo 7", database.asked.getLast());
		assertEquals(Command.USAGE, Run.of(undo, "x").code());
	}

	@Test
	void filesAreWritten() throws Exception {
		assertEquals(new Run(Command.OK, "Wrote 3 files" + END, ""), Run.of(write, "42"));
		assertEquals("write p1", database.asked.getLast());
		assertEquals(Command.USAGE, Run.of(write).code());
	}
}
