package org.sagitta.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.thumbnails.Size;

/// Pictures of series that are gone.
class SweepingTest {
	@TempDir
	Path temp;
	private FakeDatabase fake;
	private Folder folder;
	private final Sweeping sweeping = new Sweeping(1, 1);

	@BeforeEach
	void database() {
		fake = new FakeDatabase(temp).series("1", "CT").series("2", "CT");
		folder = new Folder(temp);
	}

	@AfterEach
	void close() {
		sweeping.close();
	}

	@Test
	void aSeriesThatIsRemovedLosesItsPictures() throws Exception {
		Path one = picture("1", Size.SMALL);
		Path gone = picture("2", Size.SMALL);
		Path goneToo = picture("2", Size.LARGE);
		var whenRemoved = new Sweeping(1, 600_000);
		try {
			whenRemoved.opened(fake.database);
			fake.modalities.remove("2");
			whenRemoved.changed(fake.database, fake.database.snapshot());
			await(() -> Files.notExists(gone.getParent()));
		} finally {
			whenRemoved.close();
		}
		assertTrue(Files.exists(one));
		assertFalse(Files.exists(goneToo));
	}

	@Test
	void whatWasRemovedWhileTheDatabaseWasElsewhereGoesWhenItIsOpened() throws Exception {
		Path gone = picture("3", Size.SMALL);
		sweeping.opened(fake.database);
		await(() -> Files.notExists(gone));
	}

	@Test
	void filesOfOthersStay() throws IOException {
		Path gone = picture("3", Size.SMALL);
		Path foreign = Files.writeString(gone.resolveSibling("note.txt"), "mine");
		Path elsewhere = Files.createDirectories(temp.resolve("thumbs/zz/not ours"));
		Sweeping.sweep(fake.database);
		assertFalse(Files.exists(gone));
		assertTrue(Files.exists(foreign));
		assertTrue(Files.exists(elsewhere));
	}

	@Test
	void withoutAFolderThereIsNothingToDo() throws IOException {
		Sweeping.sweep(fake.database);
		assertFalse(Files.exists(temp.resolve("thumbs")));
	}

	@Test
	void onlyTheOpenDatabaseIsKnown() {
		sweeping.opened(fake.database);
		assertEquals(Optional.of(fake.database), sweeping.open());
		sweeping.closed(new FakeDatabase(temp).database);
		assertEquals(Optional.of(fake.database), sweeping.open());
		sweeping.closed(fake.database);
		assertEquals(Optional.empty(), sweeping.open());
	}

	private Path picture(String series, Size size) throws IOException {
		Path file = folder.file(series, Names.of("picture"), size);
		folder.store(file, size, out -> out.write(1));
		return file;
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
			Thread.sleep(10);
		}
		assertTrue(condition.getAsBoolean());
	}
}
