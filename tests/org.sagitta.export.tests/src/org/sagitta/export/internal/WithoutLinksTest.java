package org.sagitta.export.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Level;
import org.sagitta.export.ExportRequest.Taken;
import org.sagitta.export.NamePattern;
import org.sagitta.export.internal.files.Copying;
import org.sagitta.export.internal.files.Refusal;
import org.sagitta.export.internal.files.Staging;
import org.sagitta.export.internal.names.Fields;
import org.sagitta.export.internal.names.Naming;
import org.sagitta.export.internal.names.Occupants;
import org.sagitta.export.internal.names.Place;
import org.sagitta.export.internal.names.Source;

/// Copies on a file system that has no hard links, such as the FAT of USB sticks.
class WithoutLinksTest {
	@TempDir
	Path folder;

	@Test
	void copiesGetTheirNamesAndReplaceNothing() throws IOException, Refusal {
		var exports = new Exports(folder);
		exports.fake.patient("p", "42", "Doe").study("s", "p", "1", "Head").series("r", "s", "3", "Axial", 1, 2);
		var database = exports.fake.database;
		Path target = Files.createDirectories(exports.target).toRealPath();
		var pattern = NamePattern.parse("<number>.dcm");
		var naming = new Naming(pattern, new Fields(pattern, database.columns(), new TextFiles()), Place.target(target, _ -> { }),
				new Occupants(database.snapshot(), new TextFiles()));
		Line line = Lines.of(exports.request(Level.SERIES, "r"), database.snapshot(), new ArrayList<>()).getFirst();
		List<Source> sources = Source.of(line, database.instances("r"));
		try (Staging staging = Staging.in(target)) {
			Copying.Done first = copying(staging, target, _ -> { }).put(sources.getFirst().instance().file(), sources.getFirst().instance().size(),
					naming.of(sources.getFirst()));
			assertEquals(new Copying.Done(target.resolve("000001.dcm"), true, false), first);
			// Somebody else's file comes between the look and the name.
			Copying.Done second = copying(staging, target, name -> Files.writeString(name, "a letter")).put(sources.getLast().instance().file(),
					sources.getLast().instance().size(), naming.of(sources.getLast()));
			assertTrue(second.written());
			assertEquals("a letter", Files.readString(target.resolve("000002.dcm")));
		}
		assertEquals(-1, Files.mismatch(sources.getFirst().instance().file(), target.resolve("000001.dcm")));
		assertEquals(-1, Files.mismatch(sources.getLast().instance().file(), target.resolve("000002-2.dcm")));
		assertEquals(3, exports.names().size());
	}

	@FunctionalInterface
	private interface Meanwhile {
		void happens(Path name) throws IOException;
	}

	private static Copying copying(Staging staging, Path target, Meanwhile first) throws IOException {
		boolean[] happened = { false };
		return new Copying(staging, Files.getFileStore(target), Taken.NUMBER, () -> false, (name, _) -> {
			if (!happened[0]) {
				happened[0] = true;
				first.happens(name);
			}
			throw new FileSystemException(name.toString(), null, "Operation not permitted");
		});
	}
}
