package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Single values that the index keeps by name.
public final class Settings {
	/// The longest value.
	public static final int LONGEST = 4_000;
	/// The longest name.
	public static final int LONGEST_NAME = 100;
	static final String SCHEMA = "schema";

	private Settings() {
	}

	public static Optional<String> read(Connection connection, String name) throws SQLException {
		try (var select = connection.prepareStatement("SELECT VALUE FROM SETTING WHERE NAME = ?")) {
			select.setString(1, name);
			try (var rows = select.executeQuery()) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
	}

	/// Those whose names begin with something, by the rest of their names.
	public static Map<String, String> all(Connection connection, String prefix) throws SQLException {
		var all = new TreeMap<String, String>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT NAME, VALUE FROM SETTING")) {
			while (rows.next()) {
				if (rows.getString(1).startsWith(prefix)) {
					all.put(rows.getString(1).substring(prefix.length()), rows.getString(2));
				}
			}
		}
		return all;
	}

	/// @param value "" to forget it
	public static void write(Connection connection, String name, String value) throws SQLException {
		try (var delete = connection.prepareStatement("DELETE FROM SETTING WHERE NAME = ?");
				var insert = connection.prepareStatement("INSERT INTO SETTING VALUES (?, ?)")) {
			delete.setString(1, name);
			delete.executeUpdate();
			if (!value.isEmpty()) {
				insert.setString(1, name);
				insert.setString(2, value);
				insert.executeUpdate();
			}
		}
	}
}
