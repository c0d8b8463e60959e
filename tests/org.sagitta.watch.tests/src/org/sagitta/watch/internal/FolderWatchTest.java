package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.watch.FolderState.Condition;
import org.sagitta.watch.WatchedFolder;

/// With real folders and an import that only remembers. A file is whole when it ends with a dot.
class FolderWatchTest {
	private static final Pace PACE = new Pace(150, 2000, 700, 200, 200, 1000);
	@TempDir
	Path temp;
	private final List<List<Path>> imports = new CopyOnWriteArrayList<>();
	private final List<ImportReport> reports = new CopyOnWriteArrayList<>();
	private final List<Condition> conditions = new CopyOnWriteArrayList<>();
	private final AtomicInteger failures = new AtomicInteger();
	private final List<FileNote> refused = new CopyOnWriteArrayList<>();
	private FolderWatch watch;

	@AfterEach
	void stop() {
		if (watch != null) {
			watch.stop();
			watch.join();
		}
		assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(each -> each.getName().startsWith("sagitta-watch")), "a thread is left");
	}

	private Path folder() {
		return temp.resolve("watched");
	}

	private void watch() throws IOException {
		Files.createDirectories(folder());
		start();
	}

	private void start() throws IOException {
		DicomFiles files = (DicomFiles) Proxy.newProxyInstance(DicomFiles.class.getClassLoader(), new Class<?>[] { DicomFiles.class }, (_, _, arguments) -> {
			boolean whole = Files.readString((Path) arguments[0]).endsWith(".");
			throw new DicomException(whole ? DicomException.Kind.NOT_DICOM : DicomException.Kind.TRUNCATED, 0, whole ? "text" : "no dot");
		});
		watch = new FolderWatch(new WatchedFolder(folder(), Mode.LINK, true, true), this::take, new Completeness(files), PACE,
				temp.resolve("database").resolve("seen"), new FolderWatch.Told() {
					@Override
					public void changed() {
						conditions.add(watch == null ? Condition.LOOKING : watch.now().condition());
					}

					@Override
					public void imported(ImportReport report) {
						reports.add(report);
					}
				});
	}

	private ImportReport take(List<Path> files, ImportProgress progress) throws DatabaseException {
		if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "the disk is full");
		}
		imports.add(files);
		return new ImportReport(Instant.now(), Instant.now(), Map.of(Outcome.TAKEN, (long) files.size()), refused, List.of(), List.of(), false);
	}

	private static void await(String what, BooleanSupplier holds) throws InterruptedException {
		for (long end = System.nanoTime() + 20_000_000_000L; !holds.getAsBoolean(); Thread.sleep(10)) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
		}
	}

	private Path write(String name) throws IOException {
		Path file = folder().resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, name + ".");
	}

	@Test
	void importsWhatIsThereAndWhatComes() throws Exception {
		Files.createDirectories(folder());
		Path first = write("first");
		watch();
		await("the first", () -> imports.equals(List.of(List.of(first))));
		Path second = write("new/deep/second");
		await("the second", () -> imports.equals(List.of(List.of(first), List.of(second))));
		await("rest", () -> watch.now().condition() == Condition.WATCHING && watch.now().waiting() == 0);
	}

	@Test
	void aBurstIsOneImport() throws Exception {
		watch();
		for (int i = 0; i < 40; i++) {
			write("f" + i);
			Thread.sleep(15);
		}
		await("an import", () -> !imports.isEmpty());
		Thread.sleep(1000);
		assertEquals(1, imports.size());
		assertEquals(40, imports.getFirst().size());
	}

	@Test
	void aSlowWriterIsWaitedFor() throws Exception {
		watch();
		Path slow = folder().resolve("slow");
		try (OutputStream out = Files.newOutputStream(slow)) {
			for (int i = 0; i < 30; i++) {
				out.write('x');
				out.flush();
				Thread.sleep(i % 10 == 9 ? 600 : 50); // thrice it pauses for longer than a file must rest
				assertEquals(List.of(), imports);
			}
			assertEquals("no dot", watch.now().held().getFirst().reason());
			out.write('.');
		}
		await("the import", () -> imports.equals(List.of(List.of(slow))));
		await("nothing held", () -> watch.now().held().isEmpty());
	}

	@Test
	void aFolderMayGoAndComeBack() throws Exception {
		watch();
		Path first = write("first");
		await("the first", () -> imports.equals(List.of(List.of(first))));
		Path away = temp.resolve("away");
		Files.move(folder(), away);
		await("offline", () -> watch.now().condition() == Condition.OFFLINE);
		assertEquals("is not there", watch.now().detail());
		Thread.sleep(1000);
		assertEquals(1, conditions.stream().filter(Condition.OFFLINE::equals).count(), conditions.toString());
		Files.move(away, folder());
		await("back", () -> watch.now().condition() == Condition.WATCHING);
		Path second = write("second");
		await("the second alone", () -> imports.equals(List.of(List.of(first), List.of(second))));
	}

	@Test
	void aFolderThatIsNotThereYetIsWatchedWhenItComes() throws Exception {
		start();
		await("offline", () -> watch.now().condition() == Condition.OFFLINE);
		Path file = write("file");
		await("the file", () -> imports.equals(List.of(List.of(file))));
	}

	@Test
	void whatWasImportedIsNotOfferedAgainUntilItChanges() throws Exception {
		watch();
		Path file = write("file");
		await("the import", () -> imports.size() == 1 && watch.now().waiting() == 0);
		watch.stop();
		watch.join();
		watch();
		Thread.sleep(1500);
		assertEquals(1, imports.size());
		Files.writeString(file, "something else.");
		await("the changed file", () -> imports.size() == 2);
	}

	@Test
	void aDatabaseThatFailsIsTriedAgain() throws Exception {
		failures.set(2);
		watch();
		Path file = write("file");
		await("the failure", () -> watch.now().condition() == Condition.FAILED);
		assertEquals("the disk is full", watch.now().detail());
		await("the import", () -> imports.equals(List.of(List.of(file))));
		await("rest", () -> watch.now().condition() == Condition.WATCHING);
	}

	@Test
	void aFileThatCannotBeReadIsTriedAgainAndNoneBesides() throws Exception {
		watch();
		Path good = folder().resolve("good");
		Path bad = folder().resolve("bad");
		refused.add(new FileNote(bad, Outcome.FAILED, "cannot be read"));
		write("good");
		write("bad");
		await("another try", () -> imports.size() >= 2);
		assertEquals(List.of(List.of(bad, good), List.of(bad)), imports.subList(0, 2));
		refused.clear();
		await("its end", () -> watch.now().held().isEmpty() && watch.now().waiting() == 0);
	}

	@Test
	void nothingIsWrittenIntoTheFolder() throws Exception {
		watch();
		Path file = write("file");
		await("the import", () -> imports.size() == 1);
		try (var files = Files.walk(folder())) {
			assertEquals(List.of(folder(), file), files.toList());
		}
		await("the report", () -> reports.size() == 1);
	}
}
