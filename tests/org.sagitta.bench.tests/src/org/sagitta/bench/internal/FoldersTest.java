package org.sagitta.bench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
	@TempDir
	Path folder;

	@Test
	void aFolderGoesWithAllThatIsInIt() throws IOException {
		Path file = Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("c"), new byte[7]);
		assertEquals(7, Folders.size(folder));
		Folders.delete(folder.resolve("a"));
		assertFalse(Files.exists(file));
		assertFalse(Files.exists(folder.resolve("a")));
		Folders.delete(folder.resolve("a"));
	}

	@Test
	void whatALinkLeadsToStays() throws IOException {
		Path kept = Files.write(Files.createDirectories(folder.resolve("kept")).resolve("file"), new byte[1]);
		Files.createSymbolicLink(Files.createDirectories(folder.resolve("a")).resolve("link"), folder.resolve("kept"));
		Folders.delete(folder.resolve("a"));
		assertTrue(Files.exists(kept));
	}
}
