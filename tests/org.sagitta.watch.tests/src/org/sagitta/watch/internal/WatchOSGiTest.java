package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.watch.FolderState.Condition;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.WatchFolders;
import org.sagitta.watch.WatchedFolder;

/// With the real database, the real reader and the usual pace.
class WatchOSGiTest {
	@TempDir
	Path temp;
	private final DicomFiles files = Services.await(DicomFiles.class);
	private final WatchFolders folders = Services.await(WatchFolders.class);
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private DicomDatabase database;
	private Path watched;

	@BeforeEach
	void open() throws IOException {
		database = manager.open(temp.resolve("database"));
		watched = Files.createDirectory(temp.resolve("watched"));
	}

	@AfterEach
	void close() throws InterruptedException {
		manager.close();
		await("the end of all threads", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(each -> each.getName().startsWith("sagitta-watch")));
	}

	private static void await(String what, BooleanSupplier holds) throws InterruptedException {
		for (long end = System.nanoTime() + 30_000_000_000L; !holds.getAsBoolean(); Thread.sleep(20)) {
			assertTrue(System.nanoTime() < end, "waited in vain for " + what);
		}
	}

	private byte[] image(int number) throws IOException {
		Path file = temp.resolve("image" + number);
		SyntheticImage image = SyntheticImage.ct(64, 64).patient("P", "Doe^Jane");
		image.dataSet().put(Tag.StudyInstanceUID, "1.2.3").put(Tag.SeriesInstanceUID, "1.2.3.4").put(Tag.SOPInstanceUID, "1.2.3.4." + number);
		files.write(image.file(), file);
		return Files.readAllBytes(file);
	}

	private int instances() {
		return database.snapshot().count(Level.INSTANCE);
	}

	private FolderState state() {
		return folders.folders(database).getFirst();
	}

	@Test
	void importsWhatComesAndEndsWithTheDatabase() throws Exception {
		folders.add(database, new WatchedFolder(watched, Mode.COPY, true, true));
		assertEquals(Condition.NOT_WATCHED, state().condition());
		folders.watch(database);
		Files.write(watched.resolve("one.dcm"), image(1));
		await("the import", () -> instances() == 1);
		assertTrue(database.instance("1.2.3.4.1").orElseThrow().owned());
		await("the result", () -> state().last().isPresent());
		assertEquals(1, state().last().orElseThrow().taken());
		assertEquals(state().last().orElseThrow().started(), database.reports().all().getFirst().started());
		manager.close();
		Files.write(watched.resolve("two.dcm"), image(2));
		await("the end of the thread", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(each -> each.getName().startsWith("sagitta-watch")));
		database = manager.open(temp.resolve("database"));
		assertEquals(1, instances());
		assertEquals(watched, state().folder().path());
		assertEquals(1, state().last().orElseThrow().taken());
	}

	@Test
	void aSlowWriterIsWaitedForAndReportedOnlyWhenWhole() throws Exception {
		folders.add(database, new WatchedFolder(watched, Mode.LINK, true, true));
		try (var _ = folders.watch(database)) {
			byte[] bytes = image(1);
			try (OutputStream out = Files.newOutputStream(watched.resolve("slow.dcm"))) {
				out.write(bytes, 0, bytes.length - 100);
				out.flush();
				await("the gap to be seen", () -> !state().held().isEmpty());
				assertTrue(state().held().getFirst().reason().contains("7FE0"), state().held().toString());
				assertEquals(0, instances());
				assertEquals(List.of(), database.reports().all());
				out.write(bytes, bytes.length - 100, 100);
			}
			await("the import", () -> instances() == 1);
			assertEquals(1, database.reports().all().size());
			await("nothing held", () -> state().held().isEmpty());
		}
	}

	@Test
	void whatAUserRemovedDoesNotComeBack() throws Exception {
		folders.add(database, new WatchedFolder(watched, Mode.LINK, true, true));
		Files.write(watched.resolve("one.dcm"), image(1));
		try (var _ = folders.watch(database)) {
			await("the import", () -> instances() == 1 && state().waiting() == 0);
		}
		database.remove(Level.STUDY, List.of("1.2.3"));
		try (var _ = folders.watch(database)) {
			Files.write(watched.resolve("two.dcm"), image(2));
			await("the other", () -> instances() == 1);
			assertEquals(Optional.empty(), database.instance("1.2.3.4.1"));
		}
	}

	@Test
	void oneFolderIsWatchedOnceWhoeverAsks() throws Exception {
		folders.add(database, new WatchedFolder(watched, Mode.LINK, true, true));
		try (var _ = folders.watch(database); var _ = folders.watch(database, new WatchedFolder(watched, Mode.LINK, true, true))) {
			assertEquals(1, Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("sagitta-watch")).count());
			folders.setOn(database, watched, false);
		}
		assertEquals(Condition.PAUSED, state().condition());
	}

	@Test
	void refusesWhatWouldBeWatchedTwiceOrHoldsTheDatabase() throws Exception {
		folders.add(database, new WatchedFolder(watched, Mode.LINK, true, true));
		for (Path wrong : List.of(watched, watched.resolve("sub"), temp, database.folder(), database.folder().resolve("files"))) {
			DatabaseException e = assertThrows(DatabaseException.class, () -> folders.add(database, new WatchedFolder(wrong, Mode.LINK, true, true)));
			assertEquals(DatabaseException.Kind.REFUSED, e.kind());
		}
		assertThrows(DatabaseException.class, () -> folders.remove(database, temp.resolve("other")));
		folders.remove(database, watched);
		assertEquals(List.of(), folders.folders(database));
	}
}
