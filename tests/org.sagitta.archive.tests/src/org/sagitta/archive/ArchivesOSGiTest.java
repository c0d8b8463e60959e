package org.sagitta.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.testkit.Services;

class ArchivesOSGiTest {
	@TempDir
	Path folder;

	/// Commons Compress calls what it cannot do without optional, so this takes every kind of archive through the framework's wiring.
	@Test
	void theServiceUnpacksEveryKind() throws IOException {
		Zips zip = new Zips();
		zip.add("a", Bytes.random(100));
		byte[] tar = new Tars().pax("path", "a").file("a", Bytes.random(100)).build();
		for (byte[] archive : new byte[][] {zip.build(), tar, Tars.gzip(tar), Tars.gzip(Bytes.dicom(""))}) {
			Path file = Files.write(folder.resolve("archive"), archive);
			Path scratch = Files.createDirectories(folder.resolve("scratch"));
			assertEquals(1, Services.await(Archives.class).forEach(file, scratch, Taker.SMALL, new Taker(folder)).files());
		}
	}
}
