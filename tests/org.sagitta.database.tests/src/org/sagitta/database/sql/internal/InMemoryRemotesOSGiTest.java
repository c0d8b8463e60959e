package org.sagitta.database.sql.internal;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;

/// The same on the engine that keeps everything in memory.
class InMemoryRemotesOSGiTest extends RemotesOSGiTest {
	@Override
	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp, "derby-memory");
	}

	/// An index in memory is made anew once only: what it was is not gone when it is closed.
	@Override
	void rebuild() {
		// the other engine shows it
	}
}
