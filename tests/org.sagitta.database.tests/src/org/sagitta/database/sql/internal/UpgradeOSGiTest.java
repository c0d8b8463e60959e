package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Instance;
import org.sagitta.database.Integrity;
import org.sagitta.database.Quarantine.Held;
import org.sagitta.dicom.Level;

/// Databases of former versions are opened, and keep everything. `version-1.zip` was written by the code of that version: two
/// copies, a linked file, a copy in quarantine, one in the trash, and a column that was changed.
public class UpgradeOSGiTest {
	private static final String MARKER = "sagitta-database.properties";

	@TempDir
	Path temp;
	private DatabaseFixture fixture;
	private Path folder;

	@BeforeEach
	void unpack() throws IOException {
		folder = temp.resolve("old");
		try (InputStream in = UpgradeOSGiTest.class.getResourceAsStream("version-1.zip"); var zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName());
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				} else {
					Files.createDirectories(file.getParent());
					Files.copy(zip, file);
				}
			}
		}
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private void assertAllIsThere() throws IOException {
		fixture.database = fixture.manager.open(folder);
		assertEquals(List.of("P1", "P3"), fixture.rows(Level.PATIENT).stream().map(row -> row.attribute("PatientID")).toList());
		List<Instance> instances = fixture.instances();
		assertEquals(3, instances.size());
		assertEquals(2, instances.stream().filter(Instance::owned).filter(each -> Files.exists(each.file())).count());
		assertTrue(instances.stream().allMatch(each -> each.imported().isBefore(Instant.parse("2026-11-26T00:00:00Z"))), "the days on which they came");
		Column first = fixture.database.columns().all(Level.STUDY).getFirst();
		assertEquals("Order", first.title());
		List<Held> held = fixture.database.quarantine().held();
		assertEquals(1, held.size());
		assertTrue(Files.exists(held.getFirst().file()) && held.getFirst().owned(), held::toString);
	}

	@Test
	void theFirstVersionIsUpgradedInPlaceWithABackup() throws IOException {
		assertAllIsThere();
		assertEquals("version=2", Files.readAllLines(folder.resolve(MARKER)).getFirst());
		try (Stream<Path> backups = Files.list(folder.resolve("backup"))) {
			Path backup = backups.findFirst().orElseThrow();
			assertTrue(Files.exists(backup.resolve("seg0")), backup::toString);
		}
		var orphans = fixture.database.integrity().verify(true, ImportProgress.NONE).findings().stream().filter(each -> each.kind() == Integrity.Kind.ORPHANED).toList();
		assertEquals(1, orphans.size(), "the trash of that version had no list");
		fixture.database.integrity().repair(new Integrity.Report(orphans, 0, 0, false), ImportProgress.NONE);
		fixture.database.trash().restore(List.of(fixture.database.trash().removals().getFirst().id()));
		assertEquals(List.of("P1", "P2", "P3"), fixture.rows(Level.PATIENT).stream().map(row -> row.attribute("PatientID")).toList());
	}

	@Test
	void whoOpensItHearsHowFarItIs() throws IOException {
		var said = new ArrayList<Long>();
		var all = new TreeSet<Long>();
		fixture.manager.open(folder, (bytes, total) -> {
			said.add(bytes);
			all.add(total);
		});
		assertEquals(1, all.size(), all::toString);
		assertTrue(said.size() > 10 && said.equals(said.stream().sorted().toList()), said::toString);
		assertEquals(all.first(), said.getLast());
		said.clear();
		fixture.manager.close();
		fixture.manager.open(folder, (bytes, _) -> said.add(bytes));
		assertEquals(List.of(), said, "it is of this version now");
	}

	@Test
	void anUpgradeThatWasBrokenOffGoesOn() throws IOException {
		assertAllIsThere();
		fixture.manager.close();
		Files.writeString(folder.resolve(MARKER), "version=1\nengine=derby\n");
		assertAllIsThere();
		assertEquals("version=2", Files.readAllLines(folder.resolve(MARKER)).getFirst());
	}

	@Test
	void whatOnlyTheOldIndexKnowsIsKeptWhenItIsMadeAnewAtOnce() throws IOException {
		fixture.manager.rebuild(folder, ImportProgress.NONE);
		fixture.database = fixture.manager.open(folder);
		assertEquals("Order", fixture.database.columns().all(Level.STUDY).getFirst().title());
		assertEquals(1, fixture.database.quarantine().held().size());
	}

	@Test
	void anUpgradedIndexCanBeMadeAnew() throws IOException {
		assertAllIsThere();
		fixture.manager.close();
		fixture.deleteTree(folder.resolve("index"));
		var report = fixture.manager.rebuild(folder, ImportProgress.NONE);
		assertEquals(2, report.instances(), "the linked file is not on this machine");
		assertEquals(1, report.lost().size(), report::toString);
		fixture.database = fixture.manager.open(folder);
		assertEquals("Order", fixture.database.columns().all(Level.STUDY).getFirst().title());
		assertEquals(1, fixture.database.quarantine().held().size());
		assertEquals(2, fixture.copy(fixture.instances().getFirst().file().getParent()).count(Outcome.ALREADY_THERE));
	}
}
