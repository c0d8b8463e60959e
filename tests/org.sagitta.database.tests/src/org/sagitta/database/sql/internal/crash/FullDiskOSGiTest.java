package org.sagitta.database.sql.internal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.sql.internal.crash.Victim.Work;
import org.sagitta.testkit.Peer;

/// The disk gets full while files are imported: what was said to be taken is there, the rest is refused with the reason, and it goes
/// on when there is room. The disk is one of 24 MB in a name space of its own.
class FullDiskOSGiTest {
	private static final int NO_DISK = 99;

	@TempDir
	Path temp;

	@Test
	void aFullDiskLosesNothing() throws Exception {
		Peer.require("unshare");
		Scenario scenario = Scenario.prepare(Work.IMPORT, temp);
		Path disk = Files.createDirectory(temp.resolve("disk"));
		List<String> mounted = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
				"mount -t tmpfs -o size=24m none \"$0\" || exit " + NO_DISK + "; exec \"$@\"", disk.toString());
		Process program = ChildJava.command(mounted, FullDisk.class, disk.toString(), scenario.files().toString()).start();
		String said = new String(program.getInputStream().readAllBytes());
		int code = program.waitFor();
		if (code == NO_DISK) {
			Peer.notAllowed("a small disk of a test's own");
		}
		assertEquals(0, code, said);
		assertTrue(said.endsWith("good\n"), said);
	}
}
