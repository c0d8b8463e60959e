package org.sagitta.database.derby.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.sql.Engine;

/// Apache Derby, embedded. Its files are in one folder; durability is on.
@Component(service = Engine.class)
public final class DerbyEngine implements Engine {
	/// Pages of 8 KB.
	private static final String PAGE_CACHE = "1000";
	/// Bytes of each of the three buffers of the log, which is written when one is full and at each commit.
	private static final String LOG_BUFFER = "262144";
	/// Bytes of the log after which it goes on in another file; one file stays when the database is closed.
	private static final String LOG_FILE = "2097152";
	/// Bytes of the log after which pages are written out.
	private static final String CHECKPOINT = "33554432";

	public DerbyEngine() {
		configure();
	}

	static void configure() {
		System.setProperty("derby.stream.error.field", DerbyLog.class.getName() + ".WRITER");
		System.setProperty("derby.storage.pageCacheSize", PAGE_CACHE);
		System.setProperty("derby.storage.logBufferSize", LOG_BUFFER);
		System.setProperty("derby.storage.logSwitchInterval", LOG_FILE);
		System.setProperty("derby.storage.checkpointInterval", CHECKPOINT);
		// The log is synced once at a commit, not at every write of it.
		System.setProperty("derby.storage.fileSyncTransactionLog", "true");
	}

	@Override
	public String name() {
		return "derby";
	}

	@Override
	public Store open(Path folder) throws SQLException {
		return DerbyStore.open(folder.toAbsolutePath().toString());
	}
}
