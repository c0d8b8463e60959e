package org.sagitta.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.testkit.FakeContext;
import org.sagitta.testkit.Services;

class BenchDatabaseCommandOSGiTest {
	private static final List<String> FIGURES = List.of("machine", "import by link, 500 files", "disk, series of 25", "import by copy", "disk, series of 100",
			"rate at 500 instances", "re-scan of 500 unchanged files", "opening: first page", "opening: all there", "sort never used before, 50 studies",
			"study list, first 2,000 rows", "search text", "list and search during an import", "heap", "one more series", "cancel of an import");

	@TempDir
	Path folder;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final Command command = Services.await(Command.class, "(" + Command.NAME + "=" + BenchDatabaseCommand.COMMAND + ")");

	@AfterEach
	void close() {
		manager.close();
	}

	private FakeContext run(int expected, FakeContext context) throws Exception {
		assertEquals(expected, command.run(context), context.errText());
		return context;
	}

	@Test
	void aLineForEachFigureAndTheFolderCanBeUsedAgain() throws Exception {
		var context = new FakeContext(folder, "--instances", "500", "--folder", folder.toString());
		command.run(context);
		for (String figure : FIGURES) {
			assertTrue(context.outText().lines().anyMatch(line -> line.startsWith(figure)), figure + " is missing:\n" + context.outText() + context.errText());
		}
		assertTrue(context.outText().contains("what was acknowledged is there"), context.outText());
		assertTrue(manager.current().isEmpty(), "its databases are closed again");
		assertTrue(Files.exists(folder.resolve("files-40k")));
		var again = new FakeContext(folder, "--folder", folder.toString(), "--opening");
		command.run(again);
		assertTrue(again.outText().contains("90 rows"), "50 studies, 10 of an import meanwhile, 30 single ones: " + again.outText() + again.errText());
	}

	@Test
	void anOpenDatabaseStaysOpen() throws Exception {
		var open = manager.open(folder.resolve("database"));
		var context = run(Command.FAILED, new FakeContext(folder));
		assertTrue(context.errText().contains(open.folder().toString()), context.errText());
		assertEquals(open, manager.current().orElseThrow());
	}

	@Test
	void aCancelledRunSaysSo() throws Exception {
		var context = run(Command.CANCELLED, new FakeContext(folder, "--instances", "500", "--folder", folder.toString()).cancelled(() -> true));
		assertFalse(context.outText().contains("ok"), context.outText());
	}

	@Test
	void wordsThatMakeNoSenseAreRefused() {
		for (String[] words : List.of(new String[] { "--instances", "many" }, new String[] { "--instances", "1" }, new String[] { "x" }, new String[] { "--opening" })) {
			assertThrows(UsageException.class, () -> command.run(new FakeContext(folder, words)), String.join(" ", words));
		}
	}
}
