package org.sagitta.database.derby.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.sagitta.database.sql.Dialect;
import org.sagitta.database.sql.Engine;

/// One open Derby database.
record DerbyStore(EmbeddedDataSource source) implements Engine.Store, Dialect {
	/// What Derby answers when it has shut one database down, or dropped it, as asked.
	private static final String SHUT_DOWN = "08006";
	private static final String NOT_THERE = "XJ004";

	static DerbyStore open(String name) throws SQLException {
		var source = new EmbeddedDataSource();
		source.setDatabaseName(name);
		source.setCreateDatabase("create");
		source.getConnection().close();
		return new DerbyStore(source);
	}

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
	public List<String> beforeTable(String table, boolean growing) {
		// Without this, a long column makes pages of 32 KB, and the cache counts pages. A fifth of each page is left free by default.
		return List.of(property("pageSize", "8192"), property("pageReservedSpace", growing ? "20" : "0"));
	}

	private static String property(String name, String value) {
		return "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage." + name + "', '" + value + "')";
	}

	@Override
	public void backup(Path into) throws SQLException {
		try (var connection = source.getConnection(); var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
			call.setString(1, into.toAbsolutePath().toString());
			call.execute();
		}
	}

	@Override
	public void close() throws SQLException {
		end(source.getDatabaseName(), "shutdown=true");
	}

	/// Takes away a database in memory, if it is there.
	static void drop(String name) throws SQLException {
		try {
			end(name, "drop=true");
		} catch (SQLException e) {
			if (!NOT_THERE.equals(e.getSQLState())) {
				throw e;
			}
		}
	}

	/// Derby reports with an exception that it did as asked.
	private static void end(String name, String attributes) throws SQLException {
		var ending = new EmbeddedDataSource();
		ending.setDatabaseName(name);
		ending.setConnectionAttributes(attributes);
		try {
			ending.getConnection().close();
		} catch (SQLException e) {
			if (!SHUT_DOWN.equals(e.getSQLState())) {
				throw e;
			}
		}
	}
}
