package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditFilter;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;
import org.sagitta.database.Instance;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DirectoryWriter;
import org.sagitta.testkit.Services;

/// Where files may come from: archives, DICOMDIRs, links and hidden files, and folders that were imported before.
class ImportSourcesOSGiTest {
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

	private Path zip(String name, Path... files) throws IOException {
		Path zip = temp.resolve(name);
		try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Path file : files) {
				out.putNextEntry(new ZipEntry("../" + file.getFileName()));
				Files.copy(file, out);
			}
			out.putNextEntry(new ZipEntry("readme.txt"));
			out.write("no DICOM".getBytes());
		}
		return zip;
	}

	@Test
	void whatIsInAnArchiveIsCopiedInEitherMode() throws IOException {
		Path zip = zip("some.zip", fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P", "st", "se", "2", 2));
		ImportReport report = fixture.link(zip);
		assertEquals(2, report.count(Outcome.TAKEN), report::toString);
		assertEquals(1, report.count(Outcome.NOT_DICOM));
		assertTrue(report.notTaken().getFirst().file().toString().startsWith(zip + "!"), report::toString);
		assertTrue(fixture.instances().stream().allMatch(Instance::owned));
		assertEquals(0, fixture.filesIn("incoming"));
		assertEquals(2, fixture.link(zip).count(Outcome.ALREADY_THERE));
		assertEquals(List.of(), fixture.database.integrity().verify(true, ImportProgress.NONE).findings());
	}

	@Test
	void archivesAreFilesLikeOthersWhenNobodyWantsThem() throws IOException {
		Path zip = zip("some.zip", fixture.write("1.dcm", "P", "st", "se", "1", 1));
		var request = new ImportRequest(List.of(zip), Mode.COPY, EnumSet.of(Option.FOLLOW_LINKS));
		ImportReport report = fixture.database.importFiles(request, ImportProgress.NONE);
		assertEquals(1, report.count(Outcome.NOT_DICOM));
	}

	@Test
	void aDamagedArchiveIsAFailure() throws IOException {
		Path zip = zip("some.zip", fixture.write("1.dcm", "P", "st", "se", "1", 1));
		byte[] bytes = Files.readAllBytes(zip);
		Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
		ImportReport report = fixture.copy(zip);
		assertFalse(report.complete());
		assertEquals(1, report.failures().size(), report::toString);
		assertEquals(0, fixture.filesIn("incoming"));
	}

	@Test
	void aDicomdirStandsForTheFilesThatItNames() throws IOException {
		Path media = Files.createDirectories(temp.resolve("cd"));
		Path data = Files.createDirectory(media.resolve("data"));
		Files.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1), data.resolve("img1"));
		Files.copy(fixture.write("2.dcm", "P", "st", "se", "2", 1), data.resolve("unnamed"));
		DicomFiles files = Services.await(DicomFiles.class);
		var writer = new DirectoryWriter("");
		DicomFile first = files.read(data.resolve("img1"));
		writer.add(first.dataSet(), first.transferSyntax(), List.of("DATA", "IMG1"));
		DicomFile second = files.read(data.resolve("unnamed"));
		writer.add(second.dataSet(), second.transferSyntax(), List.of("DATA", "GONE"));
		writer.write(files, media.resolve("DICOMDIR"));
		ImportReport report = fixture.copy(media.resolve("DICOMDIR"));
		assertEquals(1, report.count(Outcome.TAKEN));
		assertTrue(report.failures().getFirst().reason().contains("DATA/GONE"), report::toString);
		ImportReport folder = fixture.copy(media);
		assertEquals(1, folder.count(Outcome.TAKEN), "the whole folder has a file that the directory does not name");
		assertEquals(1, folder.count(Outcome.NOT_AN_INSTANCE));
		assertEquals(1, folder.failures().size());
	}

	@Test
	void linksAndHiddenFilesAreLeftOutWhenAsked() throws IOException {
		Path other = fixture.write("../outside/1.dcm", "P", "st", "se", "1", 1);
		Files.createSymbolicLink(fixture.files.resolve("link.dcm"), other);
		fixture.write(".hidden.dcm", "P", "st", "se", "2", 1);
		fixture.write("3.dcm", "P", "st", "se", "3", 1);
		var plain = new ImportRequest(List.of(fixture.files), Mode.LINK, Set.of());
		assertEquals(1, fixture.database.importFiles(plain, ImportProgress.NONE).count(Outcome.TAKEN));
		assertEquals(2, fixture.link(fixture.files).count(Outcome.TAKEN));
	}

	@Test
	void anUnchangedFolderIsNotReadAgainAndAChangedFileIs() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.write("2.dcm", "P", "st", "se", "2", 1);
		fixture.link(fixture.files);
		FileTime time = Files.getLastModifiedTime(file);
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, new byte[bytes.length]);
		Files.setLastModifiedTime(file, time);
		assertEquals(2, fixture.link(fixture.files).count(Outcome.ALREADY_THERE), "same size and time: nobody looks inside");
		Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(5)));
		assertEquals(1, fixture.link(fixture.files).count(Outcome.NOT_DICOM));
	}

	@Test
	void oldValuesOfAChangedFileAreAudited() throws IOException {
		Path file = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(file);
		fixture.write("1.dcm", "Q", "st", "se", "1", 1);
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
		assertEquals(1, fixture.link(file).count(Outcome.UPDATED));
		var details = new ArrayList<String>();
		fixture.database.audit().read(AuditFilter.ALL.of(Action.UPDATED), entry -> details.add(entry.event().detail()));
		assertEquals(1, details.size());
		assertTrue(details.getFirst().contains("PatientName: Test^P"), details::toString);
	}
}
