package org.sagitta.database.sql.internal;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;

/// The same on the engine that keeps everything in memory.
class InMemoryContradictionsOSGiTest extends ContradictionsOSGiTest {
	@Override
	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp, "derby-memory");
	}
}
