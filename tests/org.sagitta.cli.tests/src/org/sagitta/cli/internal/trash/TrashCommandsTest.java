package org.sagitta.cli.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Trash;
import org.sagitta.dicom.Level;

class TrashCommandsTest {
	private static final String END = System.lineSeparator();

	private final FakeDatabase database = new FakeDatabase();
	private final Command list = new TrashListCommand(database.access());
	private final Command restore = new TrashRestoreCommand(database.access());
	private final Command empty = new TrashEmptyCommand(database.access());

	@BeforeEach
	void fill() {
		Instant now = Instant.now();
		database.trash.removals.add(new Trash.Removal(8, now, "jane", Level.STUDY, "Doe^Jane\u001B CT", 12, 10, 5_000_000));
		database.trash.removals.add(new Trash.Removal(3, now.minus(40, ChronoUnit.DAYS), "john", Level.SERIES, "MR", 1, 0, 0));
	}

	@Test
	void theListSaysWhatItWasAndHowMuch() throws Exception {
		List<String> lines = Run.of(list).out().lines().toList();
		assertEquals(3, lines.size());
		assertTrue(lines.get(1).matches(" 8  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  jane  study          12     10  5.00 MB "
				+ " Doe\\^Jane\uFFFD CT"), lines.get(1));
		String json = Run.of(list, "--json").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(json.contains("\"level\": \"STUDY\",\"title\": \"Doe^Jane\\u001b CT\",\"instances\": 12,\"files\": 10,\"bytes\":"
				+ " 5000000}"), json);
		database.trash.removals.clear();
		assertEquals(new Run(Command.OK, "The trash is empty" + END, ""), Run.of(list));
	}

	@Test
	void whatIsNamedComesBack() throws Exception {
		database.trash.report = new Trash.Report(13, List.of());
		assertEquals(new Run(Command.OK, "Restored 13 instances" + END, ""), Run.of(restore, "3", "8", "3"));
		assertEquals("restore [8, 3]", database.asked.getLast());
	}

	@Test
	void whatStaysInTheTrashIsAFailure() throws Exception {
		database.trash.report = new Trash.Report(1, List.of("1.2.3: is in the index by another file"));
		assertEquals(new Run(Command.FAILED, "Restored 1 instance" + END,
				"sagitta trash restore: 1.2.3: is in the index by another file" + END), Run.of(restore, "3"));
		assertEquals(new Run(Command.FAILED, "", "sagitta trash restore: the trash has no removal 5" + END), Run.of(restore, "5"));
		assertEquals("restore [3]", database.asked.getLast(), "nothing was asked for what is unknown");
	}

	@Test
	void nothingIsDeletedWithoutAYes() throws Exception {
		Run run = Run.of(empty, "--all");
		assertEquals(Command.OK, run.code());
		assertTrue(run.out().contains("Doe^Jane") && run.out().endsWith("Nothing was deleted. With --yes, this is deleted for good." + END),
				run.out());
		assertTrue(database.asked.stream().noneMatch(each -> each.toString().startsWith("empty")), database.asked.toString());
	}

	@Test
	void onlyWhatIsMeantIsDeleted() throws Exception {
		Run.of(empty, "--all", "--yes");
		assertEquals("empty [8, 3]", database.asked.getLast());
		Run.of(empty, "--older-than", "30", "--yes");
		assertEquals("empty [3]", database.asked.getLast());
		database.trash.report = new Trash.Report(12, List.of());
		assertEquals(new Run(Command.OK, "Deleted 12 instances from the trash for good" + END, ""), Run.of(empty, "8", "--yes"));
		assertEquals("empty [8]", database.asked.getLast());
		assertEquals(new Run(Command.OK, "There is nothing to delete" + END, ""), Run.of(empty, "--older-than", "100", "--yes"));
		assertEquals("empty [8]", database.asked.getLast());
	}

	@Test
	void whatCouldNotBeDeletedIsAFailure() throws Exception {
		database.trash.report = new Trash.Report(0, List.of("/x: in use"));
		assertEquals(new Run(Command.FAILED, "Deleted 0 instances from the trash for good" + END, "sagitta trash empty: /x: in use" + END),
				Run.of(empty, "8", "--yes"));
		assertEquals(Command.FAILED, Run.of(empty, "8", "9", "--yes").code(), "there is no 9");
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(restore).code());
		assertEquals(new Run(Command.USAGE, "", "a removal is named by its number, not x"), Run.of(restore, "x"));
		assertEquals(Command.USAGE, Run.of(empty, "--yes").code());
		assertEquals(Command.USAGE, Run.of(empty, "--all", "3", "--yes").code());
		assertEquals(Command.USAGE, Run.of(empty, "--older-than", "soon", "--yes").code());
		assertEquals(List.of(), database.asked);
	}
}
