package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.watch.LastImport;
import org.sagitta.watch.WatchedFolder;

class FolderListTest {
	private static final WatchedFolder ONE = new WatchedFolder(Path.of("one \"ü\" 日本"), Mode.COPY, false, true);
	private static final WatchedFolder TWO = new WatchedFolder(Path.of("two"), Mode.LINK, true, false);

	@TempDir
	Path folder;

	@Test
	void isReadAsItWasWritten() throws IOException {
		assertEquals(List.of(), new FolderList(folder).folders());
		new FolderList(folder).set(List.of(ONE, TWO));
		assertEquals(List.of(ONE, TWO), new FolderList(folder).folders());
	}

	@Test
	void aDamagedListIsKeptAndTheOneBeforeItUsed() throws IOException {
		var list = new FolderList(folder);
		list.set(List.of(ONE));
		list.set(List.of(ONE, TWO));
		Path file = folder.resolve("folders.json");
		String damaged = Files.readString(file).substring(0, 60);
		Files.writeString(file, damaged);
		var after = new FolderList(folder);
		assertEquals(List.of(ONE), after.folders());
		assertEquals(1, after.warnings().size());
		after.set(List.of(ONE, TWO));
		try (var files = Files.list(folder)) {
			Path aside = files.filter(each -> each.getFileName().toString().startsWith("damaged-")).findFirst().orElseThrow();
			assertEquals(damaged, Files.readString(aside));
			assertTrue(after.warnings().getFirst().contains(aside.getFileName().toString()), after.warnings().toString());
		}
		assertEquals(List.of(ONE, TWO), new FolderList(folder).folders());
		assertEquals(List.of(), new FolderList(folder).warnings());
	}

	@Test
	void whatIsNoListIsDamaged() throws IOException {
		Files.writeString(folder.resolve("folders.json"), "{}");
		assertEquals(1, new FolderList(folder).warnings().size());
	}

	@Test
	void aListThatCannotBeWrittenStaysAsItWas() throws IOException {
		var list = new FolderList(folder);
		list.set(List.of(ONE));
		Files.createDirectories(folder.resolve("folders.json.new").resolve("in the way"));
		assertThrows(IOException.class, () -> list.set(List.of(TWO)));
		assertEquals(List.of(ONE), list.folders());
		assertEquals(List.of(ONE), new FolderList(folder).folders());
	}

	@Test
	void resultsAreKept() throws IOException {
		var result = new LastImport(Instant.parse("2026-11-25T10:00:00.123Z"), Instant.parse("2026-11-25T10:00:01Z"), 3, 2, 1, "b: no DICOM");
		new Results(folder).set(ONE.path(), result);
		assertEquals(Optional.of(result), new Results(folder).of(ONE.path()));
		Files.writeString(folder.resolve("results.json"), "{\"x\":{\"started\":\"yesterday\"}}");
		assertEquals(Optional.empty(), new Results(folder).of(ONE.path()));
	}
}
