package org.sagitta.database.sql.internal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.Instance;
import org.sagitta.database.Integrity;
import org.sagitta.database.Integrity.Finding;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Trash.Removal;
import org.sagitta.database.sql.internal.UpgradeOSGiTest;
import org.sagitta.database.sql.internal.care.Trees;
import org.sagitta.database.sql.internal.crash.Victim.Work;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Uids;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

/// A database before a crash, and what must hold after it.
/// @param nanos about how long the work takes
record Scenario(Work work, Path folder, Path files, long nanos, DatabaseManager manager) {
	private static final int SERIES = 12;
	private static final int IN_SERIES = 20;

	static Scenario prepare(Work work, Path temp) throws IOException {
		Path files = Files.createDirectory(temp.resolve("files"));
		Path folder = temp.resolve("database");
		DatabaseManager manager = Services.await(DatabaseManager.class);
		if (work == Work.UPGRADE) {
			unpack(folder);
			return new Scenario(work, folder, files, 900_000_000L, manager);
		}
		for (int series = 0; series < SERIES; series++) {
			write(files.resolve((series % 4 == 0 ? "link" : "copy") + (100 + series)), series);
		}
		if (work != Work.IMPORT) {
			DicomDatabase database = manager.open(folder);
			for (Mode mode : Mode.values()) {
				try (Stream<Path> all = Files.list(files)) {
					List<Path> some = all.filter(each -> each.getFileName().toString().startsWith("link") == (mode == Mode.LINK)).sorted().toList();
					assertTrue(database.importFiles(new ImportRequest(some, mode), ImportProgress.NONE).complete());
				}
			}
			if (work == Work.RESTORATION) {
				database.remove(Level.SERIES, database.snapshot().find(Query.all(Level.SERIES)).rows().stream().map(Row::key).toList());
			}
			manager.close();
		}
		return new Scenario(work, folder, files, work == Work.IMPORT ? 1_500_000_000L : 700_000_000L, manager);
	}

	private static void write(Path folder, int series) throws IOException {
		Files.createDirectory(folder);
		Path template = folder.resolve("0.dcm");
		short[] pixels = new short[64];
		java.util.Arrays.fill(pixels, (short) series);
		Services.await(DicomFiles.class).write(SyntheticImage.ct(8, 8).patient("P" + series / 3, "Test^" + series / 3)
				.uids("st" + series / 2, "se" + series, "in" + series).pixels(pixels).file(), template);
		String bytes = Files.readString(template, StandardCharsets.ISO_8859_1);
		String uid = Uids.derive("instance st" + series / 2 + "/se" + series + "/in" + series);
		assertTrue(bytes.contains(uid), "the sample's UIDs are made in another way now");
		for (int i = 1; i < IN_SERIES; i++) {
			String other = uid.substring(0, uid.length() - 4) + (1000 + i);
			Files.writeString(folder.resolve(i + ".dcm"), bytes.replace(uid, other), StandardCharsets.ISO_8859_1);
		}
	}

	private static void unpack(Path folder) throws IOException {
		try (InputStream in = UpgradeOSGiTest.class.getResourceAsStream("version-1.zip"); var zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName());
				Files.createDirectories(entry.isDirectory() ? file : file.getParent());
				if (!entry.isDirectory()) {
					Files.copy(zip, file);
				}
			}
		}
	}

	/// @param said what the program had said before it died
	void check(List<String> said) throws IOException {
		DicomDatabase database = manager.open(folder);
		int indexed = 0;
		for (Row series : database.snapshot().find(Query.all(Level.SERIES)).rows()) {
			List<Instance> instances = database.instances(series.key());
			assertEquals(series.instances(), instances.size(), "the count of a series");
			indexed += instances.size();
		}
		assertEquals(indexed, database.snapshot().count(Level.INSTANCE));
		Integrity.Report report = database.integrity().verify(true, ImportProgress.NONE);
		List<Finding> bad = report.findings().stream().filter(each -> each.kind() != Integrity.Kind.ORPHANED && work != Work.UPGRADE).toList();
		assertEquals(List.of(), bad);
		assertTrue(database.audit().verify().problem().isEmpty(), () -> verified(database));
		switch (work) {
			case IMPORT -> imported(database, said);
			case REMOVAL -> removed(database, said);
			case RESTORATION -> restored(database, said);
			case REBUILD -> assertEquals(SERIES * IN_SERIES, indexed, "either index has everything");
			case UPGRADE -> assertEquals(3, indexed);
		}
		if (work != Work.UPGRADE && work != Work.IMPORT) {
			int trashed = database.trash().removals().stream().mapToInt(Removal::instances).sum();
			assertEquals(SERIES * IN_SERIES, indexed + trashed, "every instance is in the index or in the trash");
		}
		assertEquals(0, Files.exists(folder.resolve("incoming")) ? count(folder.resolve("incoming")) : 0, "files half copied");
		manager.close();
	}

	private static String verified(DicomDatabase database) {
		try {
			return database.audit().verify().toString();
		} catch (IOException e) {
			return e.toString();
		}
	}

	private void imported(DicomDatabase database, List<String> said) throws IOException {
		for (String line : said) {
			if (line.startsWith("imported ")) {
				String[] words = line.split(" ");
				assertEquals(IN_SERIES, Integer.parseInt(words[2]), line);
				int series = Integer.parseInt(words[1].substring(4)) - 100;
				assertEquals(IN_SERIES, database.instances(Uids.derive("series st" + series / 2 + "/se" + series)).size(), line);
			}
		}
		try (Stream<Path> all = Files.list(files)) {
			var again = database.importFiles(new ImportRequest(all.sorted().toList(), Mode.COPY), ImportProgress.NONE);
			assertTrue(again.complete(), () -> "it goes on where it was: " + again);
		}
		assertEquals(SERIES * IN_SERIES, database.snapshot().count(Level.INSTANCE));
		assertEquals(List.of(), database.integrity().verify(true, ImportProgress.NONE).findings().stream().filter(each -> each.kind() != Integrity.Kind.ORPHANED).toList());
	}

	private static void removed(DicomDatabase database, List<String> said) throws IOException {
		for (String line : said) {
			if (line.startsWith("removed ")) {
				assertEquals(List.of(), database.instances(line.substring("removed ".length())), line);
			}
		}
	}

	private static void restored(DicomDatabase database, List<String> said) throws IOException {
		Set<Long> there = new HashSet<>();
		database.trash().removals().forEach(removal -> there.add(removal.id()));
		for (String line : said) {
			if (line.startsWith("restored ")) {
				assertTrue(!there.contains(Long.valueOf(line.substring("restored ".length()))), line);
			}
		}
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.count();
		}
	}

	void close() throws IOException {
		manager.close();
		Trees.delete(folder.getParent());
	}
}
