package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sagitta.database.DicomDatabase;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
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

	/// With the engine that `SAGITTA_ENGINE` names, else the usual one.
	DatabaseFixture(Path temp) throws IOException {
		this(temp, System.getenv().getOrDefault("SAGITTA_ENGINE", ""));
	}

	/// @param engine "" for the usual one
	DatabaseFixture(Path temp, String engine) throws IOException {
		folder = temp.resolve("database");
		if (!engine.isEmpty()) {
			Marker.write(Files.createDirectories(folder), engine);
		}
		files = Files.createDirectories(temp.resolve("files"));
		database = manager.open(folder);
	}

	/// A file of one instance, in the place of the one that was there.
	/// @param value what its pixels hold, to tell contents apart
	Path write(String name, String patient, String study, String series, String instance, int value) throws IOException {
		Path file = files.resolve(name);
		Files.createDirectories(file.getParent());
		Files.deleteIfExists(file);
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
		String uid = Uids.derive("instance st/se/template");
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

	List<Row> rows(Level level) {
		return database.snapshot().find(Query.all(level)).rows();
	}

	List<Instance> instances() throws IOException {
		var all = new ArrayList<Instance>();
		for (Row series : rows(Level.SERIES)) {
			all.addAll(database.instances(series.key()));
		}
		return all;
	}

	/// All that is shown of all rows and instances, to compare before and after.
	List<String> everything() throws IOException {
		var all = new ArrayList<String>();
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			for (Row row : rows(level)) {
				var shown = new TreeMap<String, String>();
				row.fields().forEach(field -> shown.put(field, row.value(field)));
				row.attributes().forEach(keyword -> shown.put("file's " + keyword, row.attribute(keyword)));
				all.add(level + " " + row.key() + " in " + row.parent() + ": " + row.instances() + " " + shown + row.contradictions());
			}
		}
		instances().forEach(instance -> all.add(instance.toString()));
		all.sort(null);
		return all;
	}

	/// How many files one of the database's own folders has.
	long filesIn(String name) throws IOException {
		try (Stream<Path> all = Files.walk(folder.resolve(name))) {
			return all.filter(Files::isRegularFile).count();
		}
	}

	void deleteTree(Path tree) throws IOException {
		org.sagitta.database.sql.internal.care.Trees.delete(tree);
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
