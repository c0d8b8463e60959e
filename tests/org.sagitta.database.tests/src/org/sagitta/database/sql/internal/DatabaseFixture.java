package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.database.DicomDatabase;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Uids;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

/// A database in a folder of the test, and files to import.
final class DatabaseFixture implements AutoCloseable {
	final Path folder;
	final Path files;
	final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final DicomFiles dicom = Services.await(DicomFiles.class);
	DicomDatabase database;

	DatabaseFixture(Path temp) throws IOException {
		folder = temp.resolve("database");
		files = Files.createDirectories(temp.resolve("files"));
		database = manager.open(folder);
	}

	/// A file of one instance.
	/// @param value what its pixels hold, to tell contents apart
	Path write(String name, String patient, String study, String series, String instance, int value) throws IOException {
		Path file = files.resolve(name);
		Files.createDirectories(file.getParent());
		short[] pixels = new short[16];
		java.util.Arrays.fill(pixels, (short) value);
		dicom.write(SyntheticImage.ct(4, 4).patient(patient, "Test^" + patient).uids(study, series, instance).pixels(pixels).file(), file);
		return file;
	}

	/// Many instances of one series, that differ only in their SOP Instance UIDs.
	void writeMany(int count) throws IOException {
		Path template = write("template.dcm", "P", "st", "se", "template", 1);
		String bytes = Files.readString(template, StandardCharsets.ISO_8859_1);
		Files.delete(template);
		String uid = Uids.derive("instance st se template");
		for (int i = 0; i < count; i++) {
			String other = uid.substring(0, uid.length() - 6) + (100_000 + i);
			Files.writeString(files.resolve(i + ".dcm"), bytes.replace(uid, other), StandardCharsets.ISO_8859_1);
		}
	}

	ImportReport link(Path... paths) throws IOException {
		return run(Mode.LINK, paths);
	}

	ImportReport copy(Path... paths) throws IOException {
		return run(Mode.COPY, paths);
	}

	private ImportReport run(Mode mode, Path... paths) throws IOException {
		return database.importFiles(new ImportRequest(List.of(paths), mode), ImportProgress.NONE);
	}

	void reopen() throws IOException {
		manager.close();
		database = manager.open(folder);
	}

	@Override
	public void close() {
		manager.close();
	}
}
