package org.sagitta.cli.internal.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.command.Command;
import org.sagitta.database.Quarantine;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

class QuarantineCommandsTest {
	private static final String END = System.lineSeparator();

	@TempDir
	Path folder;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final FakeDatabase database = new FakeDatabase();
	private final Command list = new QuarantineListCommand(database.access());
	private final Command compare = new QuarantineCompareCommand(database.access(), files);
	private final Command resolve = new QuarantineResolveCommand(database.access());

	private void hold(long id, Optional<Path> first) {
		database.quarantine.held.add(new Quarantine.Held(id, "1.2.3", folder.resolve("b.dcm"), true, Path.of("/cd/b.dcm"), first,
				"other pixels", Instant.parse("2026-03-01T10:00:00Z")));
	}

	@Test
	void theListSaysWhereAndWhy() throws Exception {
		assertEquals(new Run(Command.OK, "The quarantine is empty" + END, ""), Run.of(list));
		hold(4, Optional.empty());
		String text = Run.of(list).out();
		assertTrue(text.contains("1.2.3") && text.contains("/cd/b.dcm") && text.contains("other pixels"), text);
		String json = Run.of(list, "--json").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(json.contains("\"id\": 4,") && json.contains("\"first\": null,\"reason\": \"other pixels\""), json);
	}

	@Test
	void theTwoFilesAreComparedTheFirstOneFirst() throws Exception {
		files.write(SyntheticImage.ct(2, 2).file(), folder.resolve("a.dcm"));
		files.write(SyntheticImage.ct(2, 2).patient("0", "Doe^Jane").file(), folder.resolve("b.dcm"));
		hold(4, Optional.of(folder.resolve("a.dcm")));
		Run run = Run.of(compare, "4");
		assertEquals(new Run(Command.FAILED, "other      PatientName: Synthetic^Image | Doe^Jane" + END + "1 difference" + END, ""), run);
		assertTrue(Run.of(compare, "4", "--json").out().contains("\"b\": \"Doe^Jane\""));
	}

	@Test
	void whatCannotBeComparedIsNotTheSame() throws Exception {
		hold(4, Optional.empty());
		Run gone = Run.of(compare, "4");
		assertEquals(2, gone.code());
		assertTrue(gone.err().startsWith("sagitta quarantine compare: The index has no file under this UID any more"), gone.err());
		assertEquals(new Run(2, "", "sagitta quarantine compare: The quarantine has no file 9." + END), Run.of(compare, "9"));
		hold(5, Optional.of(folder.resolve("none.dcm")));
		assertEquals(2, Run.of(compare, "5").code());
	}

	@Test
	void theDecisionIsPassedOn() throws Exception {
		hold(4, Optional.empty());
		assertEquals(new Run(Command.OK, "The first file stays" + END, ""), Run.of(resolve, "4", "first"));
		assertEquals("resolve 4 KEEP_FIRST", database.asked.getLast());
		database.quarantine.uid = Optional.of("2.25.7");
		assertEquals(new Run(Command.OK, "The file is in the index as 2.25.7" + END, ""), Run.of(resolve, "4", "both"));
		assertEquals("resolve 4 KEEP_BOTH", database.asked.getLast());
		Run.of(resolve, "4", "second");
		assertEquals("resolve 4 KEEP_SECOND", database.asked.getLast());
		assertThrows(NotFoundException.class, () -> Run.of(resolve, "9", "first"));
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(compare).code());
		assertEquals(Command.USAGE, Run.of(resolve, "4").code());
		assertEquals(new Run(Command.USAGE, "", "say first, second or both, not third"), Run.of(resolve, "4", "third"));
	}
}
