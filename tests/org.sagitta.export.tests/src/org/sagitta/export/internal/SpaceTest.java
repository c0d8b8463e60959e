package org.sagitta.export.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.sagitta.export.NamePattern;
import org.sagitta.export.internal.names.Fields;
import org.sagitta.export.internal.names.Naming;
import org.sagitta.export.internal.names.Occupants;
import org.sagitta.export.internal.names.Place;

class SpaceTest {
	@TempDir
	Path folder;

	@Test
	void whatIsThereAlreadyNeedsNoRoom() throws IOException {
		var exports = new Exports(folder);
		exports.fake.patient("p", "42", "Doe").study("s", "p", "1", "Head").series("r", "s", "3", "Axial");
		exports.fake.instance("r", "1", new byte[10_000]);
		exports.fake.instance("r", "2", new byte[10_000]);
		check(exports, Space.RESERVE + 30_000);
		var e = assertThrows(FileSystemException.class, () -> check(exports, Space.RESERVE + 20_000));
		assertTrue(e.getReason().contains("free"), e.getReason());
		exports.patients("p");
		check(exports, Space.RESERVE);
		Files.delete(exports.target.resolve("42-Doe/1-Head/3-Axial/000002.dcm"));
		check(exports, Space.RESERVE + 15_000);
		assertThrows(FileSystemException.class, () -> check(exports, Space.RESERVE + 10_000));
	}

	private static void check(Exports exports, long usable) throws IOException {
		var database = exports.fake.database;
		List<Line> lines = Lines.of(exports.request(Level.PATIENT, "p"), database.snapshot(), new ArrayList<>());
		Path target = Files.createDirectories(exports.target).toRealPath();
		new Space(target, usable).check(Extent.of(database, lines), database, lines,
				new Naming(NamePattern.USUAL, new Fields(NamePattern.USUAL, database.columns(), new TextFiles()),
				Place.target(target, _ -> { }), new Occupants(database.snapshot(), new TextFiles())));
	}
}
