package org.sagitta.cli.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.RemovalReport;
import org.sagitta.dicom.Level;

class RemoveCommandTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new RemoveCommand(database.access());

	@Test
	void aPatientByTheIdThatPeopleKnow() throws Exception {
		database.row(Level.PATIENT, "key-1", "", Map.of("PatientID", "42"), 5);
		database.removalReport = new RemovalReport(1, 2, 3, 5, 5, List.of(), List.of(), List.of(12L));
		Run run = Run.of(command, "patients", "42");
		assertEquals(new Run(Command.OK, "Removed 1 patient, 2 studies, 3 series, 5 instances; 5 files in the trash"
				+ System.lineSeparator() + "To undo: sagitta trash restore 12" + System.lineSeparator(), ""), run);
		assertEquals("PATIENT [key-1]", database.asked.getLast());
	}

	@Test
	void anIdThatSeveralPatientsHaveRemovesNone() throws Exception {
		database.row(Level.PATIENT, "key-1", "", Map.of("PatientID", "42"), 5);
		database.row(Level.PATIENT, "key-2", "", Map.of("PatientID", "42"), 5);
		Run run = Run.of(command, "patients", "42");
		assertEquals(Command.USAGE, run.code());
		assertTrue(run.err().contains("2 patients have the ID 42; name one by its key: key-1, key-2"), run.err());
		assertEquals(1, database.asked.size(), "the database was opened, and nothing else");
	}

	@Test
	void whatIsUnknownOrStaysIsTold() throws Exception {
		database.removalReport = new RemovalReport(0, 0, 1, 1, 0, List.of("/x/1.dcm: in use"), List.of("9.9"), List.of());
		Run run = Run.of(command, "series", "1.1", "9.9");
		assertEquals(Command.FAILED, run.code());
		assertEquals(List.of("sagitta remove: the database has no series 9.9", "sagitta remove: /x/1.dcm: in use"),
				run.err().lines().toList());
		assertEquals("SERIES [1.1, 9.9]", database.asked.getLast());
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(command, "series").code());
		assertEquals(Command.USAGE, Run.of(command, "files", "x").code());
	}
}
