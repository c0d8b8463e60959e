package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Instance;
import org.sagitta.database.Integrity;
import org.sagitta.database.Integrity.Finding;
import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.Level;

/// Index against files: each kind of trouble is found, said before it is repaired, and repaired without losing a file.
class IntegrityOSGiTest {
	@TempDir
	Path temp;
	private DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private List<Finding> findings(boolean contents) throws IOException {
		return fixture.database.integrity().verify(contents, ImportProgress.NONE).findings();
	}

	private List<Finding> repaired() throws IOException {
		Integrity.Report found = fixture.database.integrity().verify(true, ImportProgress.NONE);
		return fixture.database.integrity().repair(found, ImportProgress.NONE).findings();
	}

	@Test
	void aSoundDatabaseHasNoFindings() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.link(fixture.write("2.dcm", "P", "st", "se", "2", 1));
		Integrity.Report report = fixture.database.integrity().verify(true, ImportProgress.NONE);
		assertEquals(List.of(), report.findings());
		assertEquals(2, report.checked());
	}

	@Test
	void rowsWithoutFilesGoToTheTrash() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path linked = fixture.write("2.dcm", "P", "st", "se", "2", 1);
		fixture.link(linked);
		for (Instance instance : fixture.instances()) {
			Files.delete(instance.file());
		}
		assertEquals(List.of(Integrity.Kind.MISSING, Integrity.Kind.MISSING), findings(false).stream().map(Finding::kind).toList());
		assertEquals(2, fixture.instances().size(), "verifying changes nothing");
		assertEquals(List.of(), repaired());
		assertEquals(0, fixture.instances().size());
		assertEquals(1, fixture.database.trash().removals().size(), "they went together");
		fixture.write("2.dcm", "P", "st", "se", "2", 1);
		for (Removal removal : fixture.database.trash().removals()) {
			fixture.database.trash().restore(List.of(removal.id()));
		}
		assertEquals(List.of(linked), fixture.instances().stream().map(Instance::file).toList(), "the one whose file is back");
	}

	@Test
	void changedFilesAreFoundAndOnlyTheUsersOwnAreReadAgain() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.link(fixture.write("2.dcm", "P", "st", "se", "2", 1));
		Path owned = fixture.instances().stream().filter(Instance::owned).findFirst().orElseThrow().file();
		byte[] bytes = Files.readAllBytes(owned);
		bytes[bytes.length - 1] ^= 1;
		Files.write(owned, bytes);
		fixture.write("2.dcm", "P", "st", "se", "2", 77);
		Files.setLastModifiedTime(fixture.files.resolve("2.dcm"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
		assertEquals(1, findings(false).size(), "without reading them whole, only the changed time is seen");
		assertEquals(2, findings(true).size());
		List<Finding> left = repaired();
		assertEquals(List.of(owned), left.stream().map(Finding::file).toList());
		assertTrue(left.getFirst().reason().contains("not those that were copied"));
	}

	@Test
	void orphansAreTakenIntoTheIndexOrTheTrash() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path orphan = fixture.folder.resolve("dicom").resolve("orphan.dcm");
		Files.copy(fixture.write("2.dcm", "P", "st", "se", "2", 1), orphan);
		Path inTrash = fixture.folder.resolve("trash").resolve("x.dcm");
		Files.copy(fixture.write("3.dcm", "P", "st", "se", "3", 1), inTrash);
		Path noDicom = fixture.folder.resolve("dicom").resolve("readme.txt");
		Files.writeString(noDicom, "no DICOM");
		assertEquals(3, findings(false).size());
		List<Finding> left = repaired();
		assertEquals(List.of(noDicom), left.stream().map(Finding::file).toList());
		assertTrue(Files.exists(noDicom), "nothing is deleted");
		assertEquals(2, fixture.instances().size());
		assertTrue(fixture.instances().stream().allMatch(Instance::owned));
		fixture.database.trash().restore(List.of(fixture.database.trash().removals().getFirst().id()));
		assertEquals(3, fixture.instances().size());
		assertEquals(1, findings(true).size());
	}

	@Test
	void anOrphanThatContradictsIsQuarantinedWhereItIsAndThenKnown() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path orphan = fixture.folder.resolve("dicom").resolve("orphan.dcm");
		Files.copy(fixture.write("other/1.dcm", "P", "st", "se", "1", 7), orphan);
		assertEquals(List.of(orphan), repaired().stream().map(Finding::file).toList());
		assertEquals(List.of(orphan), fixture.database.quarantine().held().stream().map(held -> held.file()).toList());
		assertEquals(List.of(), findings(true));
	}

	@Test
	void linkedFilesAreMappedOnceWhenTheirFolderHasMoved() throws IOException {
		fixture.write("a/1.dcm", "P", "st", "se", "1", 1);
		fixture.write("a/b/2.dcm", "P", "st", "se", "2", 1);
		fixture.link(fixture.files.resolve("a"));
		Path moved = temp.resolve("elsewhere");
		Files.move(fixture.files.resolve("a"), moved);
		assertEquals(2, findings(false).size());
		assertThrows(DatabaseException.class, () -> fixture.database.integrity().relocate(fixture.files.resolve("a"), temp.resolve("nowhere")));
		assertThrows(DatabaseException.class, () -> fixture.database.integrity().relocate(fixture.files.resolve("a"), fixture.folder));
		assertEquals(2, fixture.database.integrity().relocate(fixture.files.resolve("a"), moved));
		assertEquals(List.of(), findings(false));
		fixture.reopen();
		assertEquals(Set.of(moved.resolve("1.dcm"), moved.resolve("b/2.dcm")), Set.copyOf(fixture.instances().stream().map(Instance::file).toList()));
		assertEquals(2, fixture.link(moved).count(Outcome.ALREADY_THERE));
	}

	@Test
	void aBackupOpensLikeTheDatabaseItself() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path backup = fixture.database.integrity().backup();
		fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
		assertEquals(0, fixture.instances().size());
		fixture.manager.close();
		Path index = fixture.folder.resolve("index");
		Files.move(index, temp.resolve("index-aside"));
		try (Stream<Path> made = Files.list(backup)) {
			Files.move(made.findFirst().orElseThrow(), index);
		}
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(1, fixture.instances().size());
	}
}
