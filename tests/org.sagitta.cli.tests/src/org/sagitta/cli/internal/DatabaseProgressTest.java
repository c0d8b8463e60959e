package org.sagitta.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class DatabaseProgressTest {
	/// Whoever runs a command sees how far the database is, and stops it by stopping the command.
	@Test
	void theDatabaseHearsOfTheUserAndHeOfIt() {
		var output = new MemoryOutput();
		var stopped = new AtomicBoolean();
		try (var context = new RunContext(List.of(), Run.FOLDER, () -> Run.FOLDER, output, stopped::get)) {
			var progress = new DatabaseProgress(context, "file");
			progress.progress(10, 3);
			assertEquals(List.of("3 of 10 files"), output.lines);
			assertFalse(progress.cancelled());
			stopped.set(true);
			assertTrue(progress.cancelled());
		}
	}
}
