package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Instance;
import org.sagitta.database.Row;
import org.sagitta.database.sql.Engine;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;

/// Instances are found in a database that was made with other indexes, and without the rows that are kept beside the index.
class IndexesOSGiTest {
	@TempDir
	Path temp;
	private DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp, "derby");
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P", "st", "se", "2", 1), fixture.write("3.dcm", "Q", "st3", "se3", "3", 1));
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	@Test
	void thatOfAnEarlierProgramGoesAndEverythingIsFound() throws IOException, SQLException {
		List<String> before = fixture.everything();
		fixture.manager.close();
		try (Engine.Store store = Services.await(Engine.class).open(fixture.folder.resolve("index")); Connection connection = store.dataSource().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("CREATE INDEX INSTANCE_UID ON INSTANCE (UID_HASH)");
		}
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
		assertAllFound();
		fixture.manager.close();
		var indexes = new TreeSet<String>();
		try (Engine.Store store = Services.await(Engine.class).open(fixture.folder.resolve("index")); Connection connection = store.dataSource().getConnection();
				var found = connection.getMetaData().getIndexInfo(null, null, "INSTANCE", false, true)) {
			while (found.next()) {
				indexes.add(found.getString("INDEX_NAME"));
			}
		}
		assertTrue(indexes.contains("INSTANCE_SERIES"), indexes::toString);
		assertFalse(indexes.contains("INSTANCE_UID"), indexes::toString);
	}

	@Test
	void everythingIsFoundWhenTheRowsWereNotKept() throws IOException {
		fixture.manager.close();
		Files.delete(fixture.folder.resolve("rows.cache"));
		fixture.database = fixture.manager.open(fixture.folder);
		assertAllFound();
	}

	@Test
	void anInstanceThatCameToAnotherSeriesIsFoundThere() throws IOException {
		Path file = fixture.files.resolve("1.dcm");
		String series = fixture.rows(Level.SERIES).stream().filter(row -> row.instances() == 2).findFirst().orElseThrow().key();
		String other = series.substring(0, series.length() - 1) + (series.endsWith("1") ? "2" : "1");
		Files.writeString(file, Files.readString(file, StandardCharsets.ISO_8859_1).replace(series, other), StandardCharsets.ISO_8859_1);
		assertEquals(1, fixture.link(file).count(Outcome.UPDATED));
		assertEquals(Set.of(1), fixture.rows(Level.SERIES).stream().map(Row::instances).collect(Collectors.toSet()));
		assertAllFound();
		fixture.reopen();
		assertAllFound();
		assertEquals(3, fixture.link(fixture.files).count(Outcome.ALREADY_THERE));
	}

	private void assertAllFound() throws IOException {
		List<Instance> instances = fixture.instances();
		assertEquals(3, instances.size());
		for (Instance instance : instances) {
			assertEquals(instance.seriesInstanceUid(), fixture.database.instance(instance.sopInstanceUid()).orElseThrow().seriesInstanceUid());
		}
		assertTrue(fixture.database.instance("1.2.3").isEmpty());
	}
}
