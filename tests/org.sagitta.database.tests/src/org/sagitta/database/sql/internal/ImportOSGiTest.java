package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

/// Import, through the services: each outcome of the design's table, and what the index shows afterwards.
class ImportOSGiTest {
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

	private void assertOutcome(Outcome expected, ImportReport report) {
		assertEquals(1, report.count(expected), () -> report.toString());
	}

	private Instance only(String series) throws IOException {
		List<Instance> instances = fixture.database.instances(series);
		assertEquals(1, instances.size());
		return instances.getFirst();
	}

	private Row onlyRow(Level level) {
		var result = fixture.database.snapshot().find(org.sagitta.database.Query.all(level));
		assertEquals(1, result.matched());
		return result.rows().getFirst();
	}

	@Test
	void aFolderIsTakenByLinkAndTheRestIsNamed() throws IOException {
		fixture.write("a/1.dcm", "P", "st", "se", "1", 1);
		fixture.write("a/b/2.dcm", "P", "st", "se", "2", 2);
		Path text = Files.writeString(fixture.files.resolve("notes.txt"), "no DICOM");
		ImportReport report = fixture.link(fixture.files);
		assertEquals(2, report.count(Outcome.TAKEN));
		assertOutcome(Outcome.NOT_DICOM, report);
		assertEquals(text, report.notTaken().getFirst().file());
		assertFalse(report.notTaken().getFirst().reason().isBlank());
		assertTrue(report.complete(), "files of other kinds are no failure");
		assertEquals("2", onlyRow(Level.SERIES).value("NumberOfSeriesRelatedInstances"));
		assertEquals("P", onlyRow(Level.PATIENT).attribute("PatientID"));
		assertFalse(only2().owned());
	}

	private Instance only2() throws IOException {
		return fixture.database.instances(onlyRow(Level.SERIES).key()).get(1);
	}

	@Test
	void aPathThatDoesNotExistIsAFailure() throws IOException {
		ImportReport report = fixture.link(fixture.files.resolve("nowhere"));
		assertFalse(report.complete());
		assertEquals(1, report.failures().size());
	}

	@Test
	void aCopyIsByteForByteAndUnderANameOfOurs() throws IOException {
		Path file = fixture.write("secret name.dcm", "P", "st", "se", "1", 1);
		assertOutcome(Outcome.TAKEN, fixture.copy(file));
		Instance instance = only(onlyRow(Level.SERIES).key());
		assertTrue(instance.owned());
		assertTrue(instance.file().startsWith(fixture.folder.resolve("dicom")));
		assertTrue(instance.file().getFileName().toString().matches("[0-9a-f]{32}\\.dcm"));
		assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(instance.file()));
	}

	@Test
	void aCopyThatACrashLeftWithoutARowIsAdopted() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.copy(file);
		Path kept = only(onlyRow(Level.SERIES).key()).file();
		fixture.database.remove(Level.SERIES, List.of(onlyRow(Level.SERIES).key()));
		Files.copy(file, kept);
		assertOutcome(Outcome.TAKEN, fixture.copy(file));
		assertEquals(kept, only(onlyRow(Level.SERIES).key()).file());
	}

	@Test
	void theSameFileAgainIsAlreadyThere() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		assertOutcome(Outcome.ALREADY_THERE, fixture.link(file));
	}

	@Test
	void aLinkedFileThatChangedIsReadAgain() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		Path other = fixture.write("other.dcm", "P", "st", "se", "1", 2);
		Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
		assertOutcome(Outcome.UPDATED, fixture.link(file));
		assertEquals("1", onlyRow(Level.SERIES).value("NumberOfSeriesRelatedInstances"));
	}

	@Test
	void theSameContentElsewhereIsAlreadyThereAndACopyBecomesOwned() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		Path twin = Files.copy(file, fixture.files.resolve("twin.dcm"));
		fixture.link(file);
		assertOutcome(Outcome.ALREADY_THERE, fixture.link(twin));
		assertOutcome(Outcome.NOW_OWNED, fixture.copy(twin));
		assertTrue(only(onlyRow(Level.SERIES).key()).owned());
		assertTrue(Files.exists(file) && Files.exists(twin), "linked files are never touched");
	}

	@Test
	void otherContentUnderTheSameUidIsKeptAside() throws IOException {
		Path first = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		Path second = fixture.write("2.dcm", "P", "st", "se", "1", 2);
		ImportReport report = fixture.copy(first, second);
		assertOutcome(Outcome.TAKEN, report);
		assertOutcome(Outcome.QUARANTINED, report);
		assertFalse(report.complete());
		assertEquals(second, report.notTaken().getFirst().file());
		assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(only(onlyRow(Level.SERIES).key()).file()), "the first stays");
		try (var kept = Files.list(fixture.folder.resolve("quarantine"))) {
			assertEquals(1, kept.count());
		}
	}

	@Test
	void aFileThatMovedIsFoundAgain() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		Path moved = Files.move(file, fixture.files.resolve("moved.dcm"));
		assertOutcome(Outcome.RELOCATED, fixture.link(moved));
		assertEquals(moved, only(onlyRow(Level.SERIES).key()).file());
	}

	@Test
	void aFileThatMovedAndChangedIsToldSo() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		Files.delete(file);
		assertOutcome(Outcome.RELOCATED_CHANGED, fixture.link(fixture.write("2.dcm", "P", "st", "se", "1", 2)));
	}

	@Test
	void anInstanceThatMovedToAnotherSeriesLeavesNoEmptyOne() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		Files.delete(file);
		var image = SyntheticImage.ct(4, 4).patient("P", "Test^P").uids("st", "se", "1");
		image.dataSet().put(Tag.SeriesInstanceUID, "1.2.3");
		Services.await(DicomFiles.class).write(image.file(), file);
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
		assertOutcome(Outcome.UPDATED, fixture.link(file));
		assertEquals("1.2.3", onlyRow(Level.SERIES).key());
		assertEquals("1", onlyRow(Level.SERIES).value("NumberOfSeriesRelatedInstances"));
	}

	@Test
	void aStudyStaysWithItsFirstPatientAndTheContradictionIsTold() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.write("2.dcm", "Q", "st", "se", "2", 2);
		ImportReport report = fixture.link(fixture.files);
		assertEquals(2, report.count(Outcome.TAKEN));
		assertEquals("P", onlyRow(Level.PATIENT).attribute("PatientID"));
		assertTrue(report.warnings().stream().anyMatch(note -> note.reason().startsWith("PatientID")));
	}

	@Test
	void anImportThatIsCancelledBeforeItListsAnythingIsNotDone() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "1", 1);
		ImportReport report = fixture.database.importFiles(new ImportRequest(List.of(fixture.files), Mode.LINK), new ImportProgress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		});
		assertEquals(0, report.count(Outcome.TAKEN));
		assertTrue(report.cancelled(), "the file was left out");
	}

	@Test
	void aCancelledImportKeepsWhatWasTakenAndLeavesNoPieces() throws IOException {
		fixture.writeMany(1_200);
		var seen = new AtomicLong();
		ImportReport report = fixture.database.importFiles(new ImportRequest(List.of(fixture.files), Mode.COPY), new ImportProgress() {
			@Override
			public void progress(long found, long done) {
				seen.set(done);
			}

			@Override
			public boolean cancelled() {
				return seen.get() > 0;
			}
		});
		assertTrue(report.cancelled());
		assertFalse(report.complete());
		long taken = report.count(Outcome.TAKEN);
		assertTrue(taken > 0 && taken < 1_200, taken + " taken");
		assertEquals(taken, fixture.database.snapshot().count(Level.INSTANCE));
		try (var left = Files.list(fixture.folder.resolve("incoming"))) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void manySeriesMayTakeTurnsInOneFolder() throws IOException {
		int series = 200;
		for (int i = 0; i < 2 * series; i++) {
			fixture.write("%04d.dcm".formatted(i), "P", "st" + i % series, "se" + i % series, "in" + i, 1);
		}
		assertTrue(fixture.link(fixture.files).complete());
		assertEquals(series, fixture.rows(Level.SERIES).size());
		assertEquals(2 * series, fixture.database.snapshot().count(Level.INSTANCE));
	}
}
