package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {
	@TempDir
	Path folder;
	private final Set<String> files = new TreeSet<>();
	private final Set<String> folders = new TreeSet<>();

	@BeforeEach
	void fill() throws IOException {
		Files.createDirectories(folder.resolve("sub/.hidden"));
		for (String name : new String[] { "a", "b.dcm", ".c", "d.dcm.part", "e~", "DICOMDIR", "sub/f", "sub/.hidden/g" }) {
			Files.writeString(folder.resolve(name), name);
		}
	}

	private Look look(boolean subfolders, int most) throws IOException {
		var look = new Look(new Look.Taker() {
			@Override
			public void folder(Path each) {
				folders.add(folder.relativize(each).toString());
			}

			@Override
			public boolean file(Path file, Stamp stamp) {
				files.add(folder.relativize(file).toString().replace('\\', '/'));
				return files.size() < most;
			}
		}, subfolders, () -> false);
		look.through(folder);
		return look;
	}

	@Test
	void passesOverWhatIsHiddenOrUnfinished() throws IOException {
		assertTrue(look(true, 100).whole());
		assertEquals(Set.of("a", "b.dcm", "sub/f"), files);
		assertEquals(Set.of("", "sub"), folders);
	}

	@Test
	void leavesSubfoldersOutWhereTold() throws IOException {
		look(false, 100);
		assertEquals(Set.of("a", "b.dcm"), files);
	}

	@Test
	void saysWhetherItSawEverything() throws IOException {
		assertFalse(look(true, 1).whole());
		assertEquals(1, files.size());
	}

	@Test
	void aFolderThatIsAwayIsAnError() {
		folder = folder.resolve("away");
		assertThrows(IOException.class, () -> look(true, 1));
	}
}
