package org.sagitta.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeContext;
import org.sagitta.testkit.Services;

/// What can be seen of it without an installation; the tests of the product run it in one.
class BenchBrowserCommandOSGiTest {
	@TempDir
	Path folder;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final Command command = Services.await(Command.class, "(" + Command.NAME + "=" + BenchBrowserCommand.COMMAND + ")");

	@AfterEach
	void close() {
		manager.close();
	}

	@Test
	void withoutAnInstallationNothingIsMade() throws Exception {
		var context = new FakeContext(folder, "--folder", folder.resolve("kept").toString());
		assertEquals(Command.FAILED, command.run(context));
		assertTrue(context.errText().contains("installation"), context.errText());
		assertTrue(isEmpty(folder));
	}

	@Test
	void anOpenDatabaseStaysOpen() throws Exception {
		var open = manager.open(folder.resolve("database"));
		var context = new FakeContext(folder);
		assertEquals(Command.FAILED, command.run(context));
		assertTrue(context.errText().contains(open.folder().toString()), context.errText());
		assertEquals(open, manager.current().orElseThrow());
	}

	@Test
	void wordsThatMakeNoSenseAreRefused() {
		for (String[] words : List.of(new String[] { "--studies", "many" }, new String[] { "--studies", "1" }, new String[] { "x" })) {
			assertThrows(UsageException.class, () -> command.run(new FakeContext(folder, words)), String.join(" ", words));
		}
	}

	@Test
	void theDatabaseIsMadeOnceAndSomeStudiesHavePictures() throws IOException {
		var run = new Run(new FakeContext(folder), manager, Services.await(DicomFiles.class), new Figures(new FakeContext(folder).out()), folder, 100, 1);
		Path made = new BrowserData(run).make();
		assertTrue(manager.current().isEmpty());
		long before = Files.getLastModifiedTime(made.resolveSibling(made.getFileName() + ".made")).toMillis();
		assertEquals(made, new BrowserData(run).make());
		assertEquals(before, Files.getLastModifiedTime(made.resolveSibling(made.getFileName() + ".made")).toMillis());
		DicomDatabase database = manager.open(made);
		assertEquals(100, database.snapshot().count(Level.STUDY));
		assertEquals(90 * 2 + 10 * 4, database.snapshot().count(Level.SERIES));
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.findAny().isEmpty();
		}
	}
}
