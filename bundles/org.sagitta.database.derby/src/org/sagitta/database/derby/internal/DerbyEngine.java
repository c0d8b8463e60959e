package org.sagitta.database.derby.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.osgi.service.component.annotations.Component;
import org.sagitta.database.sql.Engine;

/// Apache Derby, embedded. Its files are in one folder; durability is on.
@Component(service = Engine.class)
public final class DerbyEngine implements Engine {
	/// Pages, most of them of 8 KB: the engine's cache stays below 64 MB.
	private static final String PAGE_CACHE = "4000";

	public DerbyEngine() {
		System.setProperty("derby.stream.error.field", DerbyLog.class.getName() + ".WRITER");
		System.setProperty("derby.storage.pageCacheSize", PAGE_CACHE);
	}

	@Override
	public String name() {
		return "derby";
	}

	@Override
	public Store open(Path folder) throws SQLException {
		var source = new EmbeddedDataSource();
		source.setDatabaseName(folder.toAbsolutePath().toString());
		source.setCreateDatabase("create");
		source.getConnection().close();
		return new DerbyStore(source);
	}
}
