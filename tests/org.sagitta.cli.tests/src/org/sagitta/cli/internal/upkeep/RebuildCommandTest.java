package org.sagitta.cli.internal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Rebuilding;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.RebuildReport;

class RebuildCommandTest {
	private static final String END = System.lineSeparator();

	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new RebuildCommand(database, new Rebuilding());
	private final Path folder = Run.FOLDER.resolve("database");

	@Test
	void nothingIsDoneWithoutAYes() throws Exception {
		Run run = Run.of(command);
		assertEquals(Command.OK, run.code());
		assertTrue(run.out().contains(folder.toString()) && run.out().endsWith("Nothing was done; --yes does it." + END), run.out());
		assertEquals(List.of(), database.asked);
	}

	@Test
	void theDatabaseIsNotOpenedBefore() throws Exception {
		database.rebuildReport = new RebuildReport(12, 3, List.of(), Optional.of(Path.of("/data/backup/2")));
		assertEquals(new Run(Command.OK, "Rebuilt the index of " + folder + ": 12 instances, and 3 in the trash" + END
				+ "The old index is in /data/backup/2" + END, ""), Run.of(command, "--yes"));
		assertEquals(List.of("rebuild " + folder), database.asked);
	}

	@Test
	void whatIsLostIsNamed() throws Exception {
		database.rebuildReport = new RebuildReport(11, 3, List.of(new ImportReport.FileNote(Path.of("/x/\u001B1"),
				ImportReport.Outcome.FAILED, "is not there")), Optional.empty());
		Run run = Run.of(command, "--yes");
		assertEquals(Command.FAILED, run.code());
		assertEquals("sagitta rebuild-database: lost: /x/\uFFFD1: is not there" + END, run.err());
	}

	@Test
	void theOwnerIsToldApartFromAFailure() throws Exception {
		var owned = new DatabaseException(DatabaseException.Kind.OWNED_ELSEWHERE, "open in process 1");
		database.rebuildFails = Optional.of(owned);
		assertEquals(owned, assertThrows(DatabaseException.class, () -> Run.of(command, () -> true, "--yes")));
		database.rebuildFails = Optional.of(new DatabaseException(DatabaseException.Kind.FAILED, "stopped"));
		assertEquals(new Run(Command.CANCELLED, "", "sagitta rebuild-database: stopped" + END), Run.of(command, () -> true, "--yes"));
		assertThrows(DatabaseException.class, () -> Run.of(command, "--yes"));
	}
}
