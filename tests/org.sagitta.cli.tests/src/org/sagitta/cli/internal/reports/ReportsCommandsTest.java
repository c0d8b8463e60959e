package org.sagitta.cli.internal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReports;

class ReportsCommandsTest {
	private static final String END = System.lineSeparator();
	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	@TempDir
	Path folder;
	private final FakeDatabase database = new FakeDatabase();
	private final Command list = new ReportsCommand(database.access());
	private final Command show = new ReportsShowCommand(database.access());
	private final Command csv = new ReportsCsvCommand(database.access());

	@BeforeEach
	void fill() {
		database.reports.summaries.add(new ImportReports.Summary("r1", START, 93, false));
		database.reports.report = new ImportReport(START, START.plusSeconds(1), Map.of(ImportReport.Outcome.TAKEN, 92L,
				ImportReport.Outcome.FAILED, 1L), List.of(new ImportReport.FileNote(Path.of("/x/b"), ImportReport.Outcome.FAILED, "cut off")), List.of(), List.of(), false);
	}

	@Test
	void formerImportsAreListed() throws Exception {
		String text = Run.of(list).out();
		assertTrue(text.lines().toList().get(1).matches("r1  \\S+ \\S+     93  incomplete"), text);
		assertEquals("[{\"id\": \"r1\",\"started\": \"2026-03-01T10:00:00Z\",\"files\": 93,\"complete\": false}]",
				Run.of(list, "--json").out().replaceAll("\\s*\\n\\s*", ""));
		assertEquals(Command.USAGE, Run.of(list, "what").code());
	}

	@Test
	void aReportIsShownAsAfterTheImport() throws Exception {
		assertEquals(new Run(Command.OK, "not taken: /x/b: cut off" + END + "Imported: 92 taken, 1 failed (1.0 s) into "
				+ database.folder + END, ""), Run.of(show, "r1"));
		assertTrue(Run.of(show, "r1", "--json").out().contains("\"FAILED\": 1"));
		assertThrows(DatabaseException.class, () -> Run.of(show, "r2"));
		assertEquals(Command.USAGE, Run.of(show).code());
	}

	@Test
	void eachFileOfAnImport() throws Exception {
		String table = "File,Outcome,Reason\r\n/x/ä.dcm,TAKEN,\r\n";
		assertEquals(new Run(Command.OK, table, ""), Run.of(csv, "r1"));
		Path out = folder.resolve("r1.csv");
		assertEquals(new Run(Command.OK, "Wrote " + out + END, ""), Run.of(csv, "r1", "--out", out.toString()));
		assertEquals(table, Files.readString(out));
	}

	@Test
	void noFileIsOverwrittenAndNoneIsLeftByAFailure() throws Exception {
		Path out = folder.resolve("r1.csv");
		assertThrows(DatabaseException.class, () -> Run.of(csv, "r2", "--out", out.toString()));
		try (var left = Files.list(folder)) {
			assertEquals(List.of(), left.toList());
		}
		Files.writeString(out, "mine");
		assertThrows(IOException.class, () -> Run.of(csv, "r1", "--out", out.toString()));
		assertEquals("mine", Files.readString(out));
	}
}
