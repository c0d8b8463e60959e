package org.sagitta.export.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
	@TempDir
	Path target;

	@Test
	void theFolderOfAnExportThatGoesOnStays() throws IOException {
		try (Staging first = Staging.in(target)) {
			Path part = Files.writeString(first.fresh(), "half");
			try (Staging _ = Staging.in(target)) {
				assertTrue(Files.exists(part));
			}
			assertTrue(Files.exists(part));
		}
		try (var left = Files.list(target)) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void oneWithoutALockGoesWhenItIsOld() throws IOException {
		Path young = Files.createDirectory(target.resolve(Staging.PREFIX + "young"));
		Path old = Files.createDirectory(target.resolve(Staging.PREFIX + "old"));
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		Staging.in(target).close();
		assertTrue(Files.exists(young));
		assertTrue(Files.notExists(old));
	}

	@Test
	void whatIsNotOursInSuchAFolderIsNotDeleted() throws IOException {
		Path folder = Files.createDirectory(target.resolve(Staging.PREFIX + "x"));
		Files.writeString(folder.resolve(Staging.LOCK), "");
		Path other = Files.writeString(folder.resolve("letter.txt"), "mine");
		Staging.in(target).close();
		assertTrue(Files.exists(other));
	}
}
