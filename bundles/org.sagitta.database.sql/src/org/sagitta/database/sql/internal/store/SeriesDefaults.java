package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Reads the tags that a series keeps for its instances.
final class SeriesDefaults {
	private SeriesDefaults() {
	}

	static byte[] read(Connection connection, long seriesId) throws SQLException {
		try (var select = connection.prepareStatement("SELECT DEFAULTS FROM SERIES WHERE ID = ?")) {
			select.setLong(1, seriesId);
			try (var rows = select.executeQuery()) {
				if (!rows.next()) {
					throw new SQLException("the index has no series " + seriesId);
				}
				return rows.getBytes(1);
			}
		}
	}
}
