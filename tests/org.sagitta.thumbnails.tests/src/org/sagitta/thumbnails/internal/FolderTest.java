package org.sagitta.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.thumbnails.Size;

/// Where pictures are, and how they come there.
class FolderTest {
	@TempDir
	Path temp;

	@Test
	void hostileUidsChooseNoPath() {
		Folder folder = new Folder(temp);
		for (String uid : List.of("../../x", "/etc/passwd", "", "..", "a\0b", "C:\\x", "*", "1.2\n3", "x".repeat(100_000))) {
			Path file = folder.file(uid, Names.of(uid), Size.SMALL);
			String relative = temp.relativize(file).toString().replace('\\', '/');
			assertTrue(relative.matches("thumbs/[0-9a-f]{2}/[0-9a-f]{30}/[0-9a-f]{32}-64\\.png"), relative);
		}
	}

	@Test
	void namesTellPartsApart() {
		assertNotEquals(Names.of("a", "bc"), Names.of("ab", "c"));
		assertNotEquals(Names.of("1", 23), Names.of("1", 24));
	}

	@Test
	void aNewPictureTakesThePlaceOfTheOneOfItsSize() throws IOException {
		Folder folder = new Folder(temp);
		Path old = store(folder, "old", Size.SMALL);
		Path large = store(folder, "old", Size.LARGE);
		Path fresh = store(folder, "fresh", Size.SMALL);
		assertFalse(Files.exists(old));
		assertTrue(Files.exists(large));
		assertEquals(Optional.of(fresh), folder.any("series", Size.SMALL));
		assertEquals(Optional.empty(), folder.any("series", Size.MEDIUM));
		assertEquals(Optional.empty(), folder.any("other series", Size.SMALL));
	}

	@Test
	void whatCouldNotBeWrittenIsNoPicture() throws IOException {
		Folder folder = new Folder(temp);
		Path file = folder.file("series", Names.of("a"), Size.SMALL);
		assertThrows(IOException.class, () -> folder.store(file, Size.SMALL, out -> {
			out.write(1);
			throw new IOException("No space left");
		}));
		assertEquals(Optional.empty(), folder.any("series", Size.SMALL));
		store(folder, "a", Size.SMALL);
		try (Stream<Path> all = Files.list(file.getParent())) {
			assertEquals(List.of(file), all.toList());
		}
	}

	@Test
	void aDatabaseFolderThatIsGoneDoesNotComeAgain() {
		Path gone = temp.resolve("gone");
		assertThrows(IOException.class, () -> store(new Folder(gone), "a", Size.SMALL));
		assertFalse(Files.exists(gone));
	}

	private static Path store(Folder folder, String of, Size size) throws IOException {
		Path file = folder.file("series", Names.of(of), size);
		folder.store(file, size, out -> out.write(1));
		return file;
	}
}
