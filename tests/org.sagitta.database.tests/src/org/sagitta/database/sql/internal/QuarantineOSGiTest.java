package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Instance;
import org.sagitta.database.Quarantine.Held;
import org.sagitta.database.Quarantine.Resolution;
import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.testkit.Services;

/// Files that contradict another of the same SOP Instance UID, and the three ways out.
class QuarantineOSGiTest {
	@TempDir
	Path temp;
	DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private Held held(boolean copied) throws IOException {
		Path first = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		Path second = fixture.write("other/1.dcm", "P", "st", "se", "1", 2);
		ImportReport report = copied ? fixture.copy(first, second) : fixture.link(first, second);
		assertEquals(1, report.count(Outcome.QUARANTINED), report::toString);
		List<Held> all = fixture.database.quarantine().held();
		assertEquals(1, all.size());
		assertEquals(second, all.getFirst().source());
		return all.getFirst();
	}

	@Test
	void theFirstIsKept() throws IOException {
		for (boolean copied : new boolean[] { false, true }) {
			Held held = held(copied);
			assertEquals(copied, held.owned());
			assertEquals(Optional.of(fixture.instances().getFirst().file()), held.first());
			assertEquals(Optional.empty(), fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_FIRST));
			assertEquals(List.of(), fixture.database.quarantine().held());
			assertEquals(1, fixture.instances().size());
			assertTrue(Files.exists(held.source()), "what is linked is never touched");
			assertEquals(copied ? 1 : 0, fixture.filesIn("trash"));
			assertEquals(0, fixture.filesIn("quarantine"));
			fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
			fixture.database.trash().empty(fixture.database.trash().removals().stream().map(Removal::id).toList());
		}
	}

	@Test
	void theSecondTakesItsPlaceAndTheFirstCanComeBack() throws IOException {
		for (boolean copied : new boolean[] { false, true }) {
			Held held = held(copied);
			byte[] wanted = Files.readAllBytes(held.source());
			assertEquals(Optional.of(held.sopInstanceUid()), fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_SECOND));
			Instance now = fixture.instances().getFirst();
			assertEquals(1, fixture.instances().size());
			assertEquals(copied, now.owned());
			assertArrayEquals(wanted, Files.readAllBytes(now.file()));
			assertEquals(1, fixture.database.trash().removals().size(), "the first is in the trash");
			fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
			fixture.database.trash().restore(List.of(fixture.database.trash().removals().getLast().id()));
			assertEquals(1, fixture.instances().size());
			fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
			fixture.database.trash().empty(fixture.database.trash().removals().stream().map(Removal::id).toList());
		}
	}

	@Test
	void bothAreKeptTheSecondUnderANewUid() throws IOException {
		Held held = held(true);
		String uid = fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_BOTH).orElseThrow();
		assertNotEquals(held.sopInstanceUid(), uid);
		assertEquals(2, fixture.instances().size());
		Instance second = fixture.database.instance(uid).orElseThrow();
		assertTrue(second.owned());
		DicomFile file = Services.await(DicomFiles.class).read(second.file());
		assertEquals(uid, file.dataSet().text(Tag.SOPInstanceUID));
		assertEquals(uid, file.meta().text(Tag.MediaStorageSOPInstanceUID));
		assertArrayEquals(Services.await(DicomFiles.class).read(held.source()).dataSet().bytes(Tag.PixelData), file.dataSet().bytes(Tag.PixelData));
		assertEquals(0, fixture.filesIn("quarantine"));
		assertEquals(1, fixture.filesIn("trash"));
	}

	@Test
	void aCopyThatIsGoneDoesNotStayForEver() throws IOException {
		Held held = held(true);
		Files.delete(held.file());
		assertThrows(DatabaseException.class, () -> fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_BOTH));
		fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_FIRST);
		assertEquals(List.of(), fixture.database.quarantine().held());
		assertEquals(List.of(), fixture.database.trash().removals());
	}

	@Test
	void theSameFileIsKeptAsideOnce() throws IOException {
		Held held = held(true);
		Path again = temp.resolve("again.dcm");
		Files.copy(held.source(), again);
		ImportReport report = fixture.copy(held.source(), again);
		assertEquals(2, report.count(Outcome.QUARANTINED));
		assertTrue(report.notTaken().getFirst().reason().endsWith("it is kept aside already"), report::toString);
		assertEquals(List.of(held), fixture.database.quarantine().held());
		assertEquals(1, fixture.filesIn("quarantine"));
		assertEquals(0, fixture.filesIn("incoming"));
	}

	@Test
	void aFileThatIsGoneChangesNothing() throws IOException {
		Held held = held(false);
		Files.delete(held.source());
		assertThrows(DatabaseException.class, () -> fixture.database.quarantine().resolve(held.id(), Resolution.KEEP_SECOND));
		assertThrows(DatabaseException.class, () -> fixture.database.quarantine().resolve(12345, Resolution.KEEP_FIRST));
		assertEquals(1, fixture.database.quarantine().held().size());
		assertEquals(1, fixture.instances().size());
	}
}
