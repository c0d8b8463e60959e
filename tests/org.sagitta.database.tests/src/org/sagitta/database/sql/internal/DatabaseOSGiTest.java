package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Query;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Row;
import org.sagitta.database.UpgradeProgress;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

/// The life of a database through its services: open, close, look, set up, remove.
class DatabaseOSGiTest {
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

	private List<Row> rows(Level level) {
		return fixture.database.snapshot().find(Query.all(level)).rows();
	}

	@Test
	void titlesThatNobodyChangedAreInTheLanguageOfTheDay() throws IOException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMAN);
			for (String field : List.of("PatientBirthDate", "PatientID")) {
				fixture.database.columns().set(column(field).withVisible(false));
			}
			fixture.database.columns().set(column("PatientSex").withTitle("M/W"));
			Locale.setDefault(Locale.JAPANESE);
			fixture.reopen();
			assertEquals(List.of("生年月日", "患者ID", "M/W"), Stream.of("PatientBirthDate", "PatientID", "PatientSex").map(this::column).map(Column::title).toList());
			assertFalse(column("PatientID").visible());
		} finally {
			Locale.setDefault(before);
		}
	}

	private Column column(String field) {
		return fixture.database.columns().all(Level.PATIENT).stream().filter(column -> column.field().equals(field)).findFirst().orElseThrow();
	}

	@Test
	void whatInstancesOfASeriesSayDifferentlyIsSaidOfTheSeries() throws IOException {
		for (int size : new int[] { 4, 8, 6 }) {
			Path file = fixture.files.resolve(size + ".dcm");
			Services.await(DicomFiles.class).write(SyntheticImage.ct(size, size).patient("P", "Test^P").uids("st", "se", "size " + size).pixels(new short[size * size]).file(), file);
			fixture.link(file);
		}
		Row series = fixture.rows(Level.SERIES).getFirst();
		assertEquals("4×4", series.value("ImageSize"));
		assertEquals("ImageSize: 8×8; ImageSize: 6×6", series.value("Conflicts"));
		assertEquals(List.of("", ""), Stream.of(Level.STUDY, Level.PATIENT).map(level -> fixture.rows(level).getFirst().value("Conflicts")).toList());
		fixture.reopen();
		assertEquals("ImageSize: 8×8; ImageSize: 6×6", fixture.rows(Level.SERIES).getFirst().value("Conflicts"));
	}

	@Test
	void whoSharesADatabaseDoesNotCloseAnother() throws IOException {
		assertSame(fixture.database, fixture.manager.share(fixture.folder, UpgradeProgress.NONE));
		var refused = assertThrows(DatabaseException.class, () -> fixture.manager.share(temp.resolve("other"), UpgradeProgress.NONE));
		assertEquals(DatabaseException.Kind.CLOSED, refused.kind());
		assertSame(fixture.database, fixture.manager.current().orElseThrow());
		fixture.manager.close();
		fixture.database = fixture.manager.share(fixture.folder, UpgradeProgress.NONE);
		assertSame(fixture.database, fixture.manager.current().orElseThrow());
	}

	@Test
	void whatWasCommittedIsThereAgain() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.write("2.dcm", "Q", "st2", "se2", "2", 1);
		fixture.link(fixture.files);
		var before = rows(Level.PATIENT).stream().map(Row::key).toList();
		fixture.reopen();
		assertEquals(before, rows(Level.PATIENT).stream().map(Row::key).toList());
		assertEquals(2, fixture.database.snapshot().count(Level.INSTANCE));
		assertEquals("1", rows(Level.PATIENT).getFirst().value("NumberOfPatientRelatedStudies"), "displayed fields are back, too");
	}

	@Test
	void aTemporaryDatabaseIsGoneWhenItIsClosed() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.database = fixture.manager.openTemporary();
		Path folder = fixture.database.folder();
		fixture.copy(file);
		assertEquals(1, fixture.database.snapshot().count(Level.INSTANCE));
		assertTrue(Files.exists(folder));
		fixture.manager.close();
		assertFalse(Files.exists(folder));
	}

	@Test
	void aCachedValueHasThreeKindsOfAbsence() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		String sop = fixture.database.instances(rows(Level.SERIES).getFirst().key()).getFirst().sopInstanceUid();
		Files.delete(fixture.files.resolve("1.dcm")); // no file is opened
		assertEquals(new TagValue.Present(List.of("P")), fixture.database.value(sop, Tag.PatientID));
		assertEquals(TagValue.ABSENT, fixture.database.value(sop, Tag.IssuerOfPatientID));
		assertEquals(TagValue.NOT_STORED, fixture.database.value(sop, 0x00091234));
		assertEquals(TagValue.NOT_STORED, fixture.database.value("1.2.3", Tag.PatientID));
	}

	@Test
	void aFolderWithOtherThingsIsRefusedAndTheOpenDatabaseStays() throws IOException {
		Path other = Files.createDirectories(temp.resolve("photos"));
		Files.writeString(other.resolve("holiday.txt"), "sun");
		var refused = assertThrows(DatabaseException.class, () -> fixture.manager.open(other));
		assertEquals(Kind.NOT_A_DATABASE, refused.kind());
		assertEquals(Optional.of(fixture.database), fixture.manager.current());
	}

	@Test
	void aDatabaseOfANewerVersionIsRefused() throws IOException {
		Path newer = Files.createDirectories(temp.resolve("newer"));
		Files.writeString(newer.resolve("sagitta-database.properties"), "version=99\nengine=derby\n");
		assertEquals(Kind.NEWER_VERSION, assertThrows(DatabaseException.class, () -> fixture.manager.open(newer)).kind());
	}

	@Test
	void aSecondOwnerIsToldWhoHasIt() throws IOException {
		var refused = assertThrows(DatabaseException.class, () -> FolderLock.take(fixture.folder));
		assertEquals(Kind.OWNED_ELSEWHERE, refused.kind());
		assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
	}

	@Test
	void switchingClosesTheFormerDatabase() throws IOException {
		var other = fixture.manager.open(temp.resolve("other"));
		assertEquals(Optional.of(other), fixture.manager.current());
		assertThrows(DatabaseException.class, () -> fixture.link(fixture.files));
		FolderLock.take(fixture.folder).close(); // free again
	}

	@Test
	void removalTakesEmptyParentsAlongAndOwnedFilesGoToTheTrash() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		Path linked = fixture.write("2.dcm", "P", "st", "se2", "2", 1);
		fixture.link(linked);
		RemovalReport report = fixture.database.remove(Level.PATIENT, Set.of(rows(Level.PATIENT).getFirst().key(), "unknown"));
		assertEquals(new RemovalReport(1, 1, 2, 2, 1, List.of(), List.of("unknown"), report.removals()), report);
		assertEquals(0, fixture.database.snapshot().count(Level.INSTANCE));
		assertTrue(Files.exists(linked));
		try (var trash = Files.list(fixture.folder.resolve("trash"))) {
			assertEquals(1, trash.count());
		}
		fixture.reopen();
		assertEquals(List.of(), rows(Level.PATIENT));
	}

	@Test
	void removingOneInstanceLeavesRightCountsAndMergesAnew() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.write("2.dcm", "P", "st", "se", "2", 2);
		fixture.link(fixture.files);
		Row series = rows(Level.SERIES).getFirst();
		String sop = fixture.database.instances(series.key()).getFirst().sopInstanceUid();
		fixture.database.remove(Level.INSTANCE, Set.of(sop));
		assertEquals("1", rows(Level.SERIES).getFirst().value("NumberOfSeriesRelatedInstances"));
		assertEquals(1, fixture.database.instances(series.key()).size());
		assertEquals(1, fixture.link(fixture.files).count(org.sagitta.database.ImportReport.Outcome.TAKEN), "and it can come back");
	}

	@Test
	void columnsAreKept() throws IOException {
		Column column = fixture.database.columns().all(Level.STUDY).stream().filter(each -> each.field().equals("AccessionNumber")).findFirst().orElseThrow();
		assertFalse(column.visible());
		fixture.database.columns().set(column.withVisible(true).withTitle("Order").withOrder(0));
		fixture.reopen();
		Column first = fixture.database.columns().all(Level.STUDY).getFirst();
		assertEquals("Order", first.title());
		assertTrue(first.visible());
		fixture.database.columns().reset(Level.STUDY);
		assertFalse(fixture.database.columns().all(Level.STUDY).getFirst().title().equals("Order"));
	}
}
