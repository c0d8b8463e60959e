package org.sagitta.watch.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.command.Command;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Uids;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.FakeContext;
import org.sagitta.testkit.Services;
import org.sagitta.testkit.SimpleJson;

class WatchCommandsOSGiTest {
	@TempDir
	Path temp;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private Path watched;
	private FakeContext context;

	@BeforeEach
	void make() throws IOException {
		watched = Files.createDirectory(temp.resolve("watched"));
	}

	@AfterEach
	void close() {
		manager.close();
	}

	private int run(String words, String... arguments) throws Exception {
		context = new FakeContext(temp, arguments).cancelled(() -> manager.current().map(DicomDatabase::snapshot).filter(s -> s.count(Level.INSTANCE) > 0)
				.isPresent() && !context.outText().isEmpty());
		return Services.await(Command.class, "(" + Command.NAME + "=watch " + words + ")").run(context);
	}

	@Test
	void listsWhatWasAdded() throws Exception {
		assertEquals(Command.OK, run("add", watched.toString(), "--copy", "--no-subfolders"));
		assertEquals(Command.OK, run("list", "--json"));
		String json = context.outText();
		assertTrue(json.contains("\"copy\": true") && json.contains("\"subfolders\": false") && json.contains("NOT_WATCHED"), json);
		SimpleJson.parse(json);
		assertEquals(Command.OK, run("pause"));
		assertEquals(Command.OK, run("list"));
		assertTrue(context.outText().contains("paused (copy, no subfolders)"), context.outText());
		assertEquals(Command.OK, run("resume", watched.toString()));
		assertEquals(Command.OK, run("remove", watched.toString()));
		assertEquals(Command.OK, run("list"));
		assertTrue(context.outText().contains("No folder"), context.outText());
	}

	@Test
	void runsUntilItIsInterrupted() throws Exception {
		run("add", watched.toString());
		Services.await(DicomFiles.class).write(SyntheticImage.ct(4, 4).uids("1.2", "1.2.3", "1.2.3.4").file(), watched.resolve("a.dcm"));
		assertEquals(Command.CANCELLED, run("run", "--json"));
		assertTrue(context.outText().contains("\"taken\":1"), context.outText());
		SimpleJson.parse(context.outText());
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(each -> each.getName().startsWith("sagitta-watch")));
	}

	@Test
	void runsForOneFolderThatIsNotKept() throws Exception {
		Services.await(DicomFiles.class).write(SyntheticImage.ct(4, 4).uids("1.2", "1.2.3", "1.2.3.4").file(), watched.resolve("a.dcm"));
		assertEquals(Command.CANCELLED, run("run", watched.toString(), "--copy"));
		assertTrue(context.outText().contains("1 taken"), context.outText());
		assertTrue(manager.current().orElseThrow().instance(Uids.derive("instance 1.2/1.2.3/1.2.3.4")).orElseThrow().owned());
		run("list");
		assertTrue(context.outText().contains("No folder"), context.outText());
	}

	@Test
	void saysWhatMakesNoSense() throws Exception {
		assertEquals(Command.FAILED, run("run"));
		assertTrue(context.errText().contains("no folder"), context.errText());
		assertThrows(UsageException.class, () -> run("run", "--copy"));
		assertThrows(UsageException.class, () -> run("add"));
		assertThrows(UsageException.class, () -> run("pause", "a", "b"));
		run("add", temp.resolve("later").toString());
		assertTrue(context.errText().contains("is not there now"), context.errText());
	}
}
