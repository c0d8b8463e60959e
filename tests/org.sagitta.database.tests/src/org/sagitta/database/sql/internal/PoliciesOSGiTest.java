package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Policy;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;

/// What expires goes through the trash, and only what has been there long enough is deleted.
class PoliciesOSGiTest {
	@TempDir
	Path temp;
	private DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private void look(Duration later) throws IOException, SQLException {
		((SqlDatabase) fixture.database).policies().apply(Instant.now().plus(later));
	}

	@Test
	void studiesExpireIntoTheTrashAndTheTrashExpires() throws IOException, SQLException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		fixture.database.setPolicy(new Policy(Optional.empty(), Optional.of(Period.ofDays(30)), Optional.of(Period.ofDays(365)), Optional.empty()));
		look(Duration.ofDays(364));
		assertEquals(1, fixture.instances().size());
		look(Duration.ofDays(366));
		assertEquals(0, fixture.instances().size());
		assertEquals(1, fixture.database.trash().removals().size());
		look(Duration.ofDays(29));
		assertEquals(1, fixture.filesIn("trash"));
		look(Duration.ofDays(31));
		assertEquals(List.of(), fixture.database.trash().removals());
		assertEquals(0, fixture.filesIn("trash"));
	}

	@Test
	void nothingExpiresUnlessSomebodySaysSo() throws IOException, SQLException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "P", "st", "se2", "2", 1));
		fixture.database.remove(Level.SERIES, Set.of(fixture.rows(Level.SERIES).stream().map(Row::key).findFirst().orElseThrow()));
		look(Duration.ofDays(100_000));
		assertEquals(1, fixture.instances().size());
		assertEquals(1, fixture.database.trash().removals().size());
	}

	@Test
	void backupsAreMadeWhenTheyAreDue() throws IOException, SQLException {
		fixture.database.setPolicy(new Policy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Period.ofDays(7))));
		look(Duration.ZERO);
		look(Duration.ofDays(6));
		assertEquals(1, backups());
		look(Duration.ofDays(8));
		assertEquals(2, backups());
		for (int i = 2; i < 9; i++) {
			look(Duration.ofDays(8L * i));
		}
		assertEquals(5, backups(), "the oldest make room");
	}

	private long backups() throws IOException {
		Path folder = fixture.folder.resolve("backup");
		assertTrue(Files.isDirectory(folder));
		try (var all = Files.list(folder)) {
			return all.count();
		}
	}
}
