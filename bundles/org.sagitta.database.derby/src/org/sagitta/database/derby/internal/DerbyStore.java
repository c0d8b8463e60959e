package org.sagitta.database.derby.internal;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.sagitta.database.sql.Dialect;
import org.sagitta.database.sql.Engine;

/// One open Derby database.
record DerbyStore(EmbeddedDataSource source) implements Engine.Store, Dialect {
	/// What Derby answers when it has shut one database down as asked.
	private static final String SHUT_DOWN = "08006";

	@Override
	public DataSource dataSource() {
		return source;
	}

	@Override
	public Dialect dialect() {
		return this;
	}

	@Override
	public String bytes(int most) {
		return "VARCHAR(" + most + ") FOR BIT DATA";
	}

	@Override
	public String beforeTable(String table) {
		// without this, a long column makes pages of 32 KB, and the cache counts pages
		return "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '8192')";
	}

	@Override
	public void close() throws SQLException {
		var closing = new EmbeddedDataSource();
		closing.setDatabaseName(source.getDatabaseName());
		closing.setShutdownDatabase("shutdown");
		try {
			closing.getConnection().close();
		} catch (SQLException e) {
			if (!SHUT_DOWN.equals(e.getSQLState())) {
				throw e;
			}
		}
	}
}
