package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Level;

/// The rows that are kept for the next opening are those of the index, or they are not used.
class KeptRowsOSGiTest {
	@TempDir
	Path temp;
	DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P", "st", "se2", "2", 1), fixture.write("3.dcm", "Q", "st3", "se3", "3", 1));
		fixture.database.notes().label(Level.STUDY, List.of(fixture.rows(Level.STUDY).getFirst().key()), Set.of("kept"), Set.of());
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private Path file() {
		return fixture.folder.resolve("rows.cache");
	}

	@Test
	void rowsAreTheSameAndTheFileIsWrittenOnlyAfterChanges() throws IOException {
		List<String> before = fixture.everything();
		fixture.reopen();
		assertEquals(before, fixture.everything());
		byte[] kept = Files.readAllBytes(file());
		fixture.link(fixture.files);
		fixture.reopen();
		assertEquals(before, fixture.everything());
		assertEquals(List.of(), differing(kept), "nothing was new");
		fixture.link(fixture.write("4.dcm", "Q", "st3", "se4", "4", 1));
		List<String> more = fixture.everything();
		assertNotEquals(before, more);
		fixture.reopen();
		assertEquals(more, fixture.everything());
		assertEquals(List.of("differs"), differing(kept));
		fixture.database.remove(Level.PATIENT, List.of(fixture.rows(Level.PATIENT).getFirst().key()));
		List<String> fewer = fixture.everything();
		fixture.reopen();
		assertEquals(fewer, fixture.everything());
	}

	private List<String> differing(byte[] kept) throws IOException {
		return java.util.Arrays.equals(kept, Files.readAllBytes(file())) ? List.of() : List.of("differs");
	}

	@Test
	void afterACrashTheIndexIsAsked() throws IOException {
		fixture.reopen();
		assertTrue(Files.exists(file()));
		fixture.link(fixture.write("4.dcm", "R", "st4", "se4", "4", 1));
		List<String> everything = fixture.everything();
		Path crashed = temp.resolve("crashed");
		copy(fixture.folder, crashed); // what a crash would have left
		fixture.manager.close();
		fixture.database = fixture.manager.open(crashed);
		assertEquals(everything, fixture.everything());
	}

	@Test
	void anOlderIndexDoesNotShowNewerRows() throws IOException {
		List<String> before = fixture.everything();
		fixture.manager.close();
		copy(fixture.folder.resolve("index"), temp.resolve("older"));
		fixture.database = fixture.manager.open(fixture.folder);
		fixture.link(fixture.write("4.dcm", "R", "st4", "se4", "4", 1));
		fixture.manager.close();
		fixture.deleteTree(fixture.folder.resolve("index"));
		copy(temp.resolve("older"), fixture.folder.resolve("index"));
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
	}

	@Test
	void aDamagedFileIsNotUsedAndReplaced() throws IOException {
		List<String> before = fixture.everything();
		fixture.reopen();
		byte[] whole = Files.readAllBytes(file());
		for (int at = 0; at < whole.length; at += whole.length / 7) {
			fixture.manager.close();
			byte[] damaged = whole.clone();
			damaged[at] ^= 1;
			Files.write(file(), damaged);
			fixture.database = fixture.manager.open(fixture.folder);
			assertEquals(before, fixture.everything());
		}
		fixture.manager.close();
		Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
		fixture.reopen();
		assertEquals(whole.length, Files.size(file()));
		fixture.manager.close();
		Files.delete(file());
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path each : (Iterable<Path>) all::iterator) {
				if (Files.isDirectory(each) || Files.isRegularFile(each)) {
					Files.copy(each, to.resolve(from.relativize(each)));
				}
			}
		}
	}
}
