package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.ImportProgress;

/// The same on the engine that keeps everything in memory.
class InMemoryCareOSGiTest extends CareOSGiTest {
	@Override
	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp, "derby-memory");
	}

	@Test
	void anIndexInMemoryIsMadeAnewAsOftenAsIsWanted() throws IOException {
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1), fixture.write("2.dcm", "Q", "st2", "se2", "2", 1));
		List<String> before = fixture.everything();
		for (int i = 0; i < 2; i++) {
			assertEquals(2, fixture.manager.rebuild(fixture.folder, ImportProgress.NONE).instances());
			fixture.database = fixture.manager.open(fixture.folder);
			assertEquals(before, fixture.everything());
		}
	}
}
