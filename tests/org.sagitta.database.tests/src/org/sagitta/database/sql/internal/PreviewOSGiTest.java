package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.Level;

/// A preview says what the import of the same files then does.
class PreviewOSGiTest {
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

	/// Something of everything, of which some is there already.
	private List<Path> files() throws IOException {
		fixture.link(fixture.write("there/1.dcm", "P", "st", "se", "1", 1), fixture.write("changed/2.dcm", "P", "st", "se", "2", 2),
				fixture.write("gone/3.dcm", "P", "st", "se", "3", 3));
		fixture.copy(fixture.write("owned/8.dcm", "P", "st", "se8", "8", 8));
		fixture.write("changed/2.dcm", "P", "st", "se", "2", 22);
		Files.setLastModifiedTime(fixture.files.resolve("changed/2.dcm"), FileTime.fromMillis(1_000_000));
		Files.move(fixture.files.resolve("gone/3.dcm"), fixture.files.resolve("moved.dcm"));
		Path first = fixture.write("new/4.dcm", "P", "st", "se4", "4", 4);
		Files.copy(first, fixture.files.resolve("new/4 again.dcm"));
		fixture.write("new/5.dcm", "Q", "st5", "se5", "5", 5);
		fixture.write("new/5 other.dcm", "Q", "st5", "se5", "5", 55);
		fixture.write("new/6.dcm", "R", "st6", "se6", "6", 6);
		Files.writeString(fixture.files.resolve("notes.txt"), "no DICOM");
		Path packed = fixture.write("packed.dcm", "S", "st7", "se7", "7", 7);
		try (var out = new ZipOutputStream(Files.newOutputStream(fixture.files.resolve("some.zip")))) {
			for (Path each : List.of(packed, first)) {
				out.putNextEntry(new ZipEntry(each.getFileName().toString()));
				Files.copy(each, out);
			}
		}
		Files.delete(packed);
		return List.of(fixture.files, temp.resolve("not there"));
	}

	private void agrees(Mode mode) throws IOException {
		var request = new ImportRequest(files(), mode);
		List<String> before = fixture.everything();
		var counted = new AtomicLong();
		ImportPreview preview = fixture.database.preview(request, new ImportProgress() {
			@Override
			public void progress(long found, long done) {
				counted.set(done);
			}
		});
		assertEquals(before, fixture.everything());
		assertEquals(0, fixture.filesIn("incoming"));
		int[] rows = { fixture.rows(Level.PATIENT).size(), fixture.rows(Level.STUDY).size(), fixture.rows(Level.SERIES).size() };
		ImportReport report = fixture.database.importFiles(request, ImportProgress.NONE);
		assertEquals(report.counts(), preview.counts());
		assertEquals(counted.get(), preview.counts().values().stream().mapToLong(Long::longValue).sum());
		assertEquals(report.failures(), preview.failures());
		assertEquals(report.notTaken().stream().map(ImportReport.FileNote::file).toList(), preview.notTaken().stream().map(ImportReport.FileNote::file).toList());
		assertEquals(List.of(fixture.rows(Level.PATIENT).size() - rows[0], fixture.rows(Level.STUDY).size() - rows[1], fixture.rows(Level.SERIES).size() - rows[2]),
				List.of((int) preview.patients(), (int) preview.studies(), (int) preview.series()));
		assertEquals(1, preview.archives());
		assertTrue(preview.count(Outcome.TAKEN) == 4 && preview.count(Outcome.QUARANTINED) == 1 && preview.count(Outcome.NOT_DICOM) == 1, preview::toString);
		assertTrue(preview.bytes() > 4_000, preview::toString);
	}

	@Test
	void itAgreesWithTheImportThatLinks() throws IOException {
		agrees(Mode.LINK);
	}

	@Test
	void itAgreesWithTheImportThatCopies() throws IOException {
		agrees(Mode.COPY);
	}

	@Test
	void itCanBeStopped() throws IOException {
		fixture.writeMany(600);
		ImportPreview preview = fixture.database.preview(new ImportRequest(List.of(fixture.files), Mode.COPY), new ImportProgress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		});
		assertTrue(preview.cancelled());
		assertTrue(preview.count(Outcome.TAKEN) < 600, preview::toString);
		assertEquals(0, fixture.rows(Level.PATIENT).size());
	}
}
