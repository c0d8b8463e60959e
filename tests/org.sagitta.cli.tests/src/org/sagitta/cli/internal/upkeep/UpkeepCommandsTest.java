package org.sagitta.cli.internal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Integrity;

class UpkeepCommandsTest {
	private static final String END = System.lineSeparator();

	private final FakeDatabase database = new FakeDatabase();

	@Test
	void placesOfLinkedFiles() throws Exception {
		Command roots = new RootsCommand(database.access());
		database.integrity.roots.add(new Integrity.Root(1, Path.of("/usb"), false, 12));
		assertEquals(List.of("Instances  State    Folder", "       12  offline  /usb"), Run.of(roots).out().lines().toList());
		assertEquals("[{\"id\": 1,\"path\": \"/usb\",\"online\": false,\"instances\": 12}]",
				Run.of(roots, "--json").out().replaceAll("\\s*\\n\\s*", ""));
	}

	@Test
	void foldersAreThoseOfTheClient() throws Exception {
		Command relocate = new RelocateCommand(database.access());
		assertEquals(new Run(Command.OK, "Relocated 4 files to /new" + END, ""), Run.of(relocate, "old", "/new"));
		assertEquals(Run.FOLDER.resolve("old") + " to /new", database.asked.getLast());
		assertEquals(Command.USAGE, Run.of(relocate, "old").code());
	}

	@Test
	void aBackupSaysWhereItIs() throws Exception {
		Command backup = new BackupCommand(database.access());
		assertEquals(new Run(Command.OK, "Copied the index to /data/backup/1" + END, ""), Run.of(backup));
		assertEquals(Command.USAGE, Run.of(backup, "there").code());
	}
}
