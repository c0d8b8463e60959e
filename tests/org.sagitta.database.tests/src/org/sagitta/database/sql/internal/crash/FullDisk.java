package org.sagitta.database.sql.internal.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.sql.internal.PlainServices;
import org.sagitta.dicom.Level;

/// The program that works on a small disk until it is full, then finds room, and looks at what it has.
public final class FullDisk {
	private static final int LEFT = 40_000;
	/// For the index, and not for copies.
	private static final int ROOM = 4 << 20;

	private FullDisk() {
	}

	/// @param arguments a folder on a small disk, and a folder of files
	public static void main(String[] arguments) throws IOException {
		Path disk = Path.of(arguments[0]);
		Path files = Path.of(arguments[1]);
		DatabaseManager manager = PlainServices.manager();
		DicomDatabase database = manager.open(disk.resolve("database"));
		Path filler = disk.resolve("filler");
		fill(filler, Files.getFileStore(disk).getUsableSpace() - LEFT);
		long said = 0;
		boolean failed = false;
		for (Path folder : folders(files)) {
			try {
				var report = database.importFiles(new ImportRequest(List.of(folder), Mode.LINK), ImportProgress.NONE);
				said += report.count(Outcome.TAKEN);
				failed |= !report.complete();
			} catch (DatabaseException e) {
				System.out.println("refused: " + e.getMessage());
				failed = true;
			}
		}
		require(failed, "the disk was not full");
		Files.delete(filler);
		fill(filler, Files.getFileStore(disk).getUsableSpace() - ROOM);
		database = manager.open(disk.resolve("database"));
		var copies = database.importFiles(new ImportRequest(List.of(files), Mode.COPY), ImportProgress.NONE);
		require(copies.count(Outcome.FAILED) > 0, "copies were made on a disk that is nearly full: " + copies.counts());
		manager.close();
		Files.delete(filler);
		database = manager.open(disk.resolve("database"));
		int there = database.snapshot().count(Level.INSTANCE);
		System.out.println(said + " were said to be taken, " + there + " are there");
		require(there >= said, "acknowledged instances are gone");
		var report = database.integrity().verify(true, ImportProgress.NONE);
		require(report.findings().isEmpty(), report.findings().toString());
		require(database.importFiles(new ImportRequest(List.of(files), Mode.LINK), ImportProgress.NONE).complete(), "it does not go on when there is room");
		manager.close();
		System.out.println("good");
	}

	private static List<Path> folders(Path files) throws IOException {
		try (var all = Files.list(files)) {
			return all.sorted().toList();
		}
	}

	private static void fill(Path filler, long bytes) throws IOException {
		try (OutputStream out = Files.newOutputStream(filler)) {
			byte[] chunk = new byte[1 << 12];
			for (long left = bytes; left > 0; left -= chunk.length) {
				out.write(chunk, 0, (int) Math.min(left, chunk.length));
			}
		}
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}
}
