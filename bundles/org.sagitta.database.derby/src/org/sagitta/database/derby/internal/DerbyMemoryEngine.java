package org.sagitta.database.derby.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.sql.Engine;

/// Apache Derby, embedded, with everything in memory: what is written is there until it is deleted or the program ends.
@Component(service = Engine.class)
public final class DerbyMemoryEngine implements Engine {
	public DerbyMemoryEngine() {
		DerbyEngine.configure();
	}

	@Override
	public String name() {
		return "derby-memory";
	}

	@Override
	public boolean inMemory() {
		return true;
	}

	@Override
	public Store open(Path folder) throws SQLException {
		return DerbyStore.open(name(folder));
	}

	@Override
	public void delete(Path folder) throws SQLException {
		DerbyStore.drop(name(folder));
	}

	private static String name(Path folder) {
		return "memory:" + folder.toAbsolutePath();
	}
}
