package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sagitta.database.sql.internal.model.UserData;
import org.sagitta.database.sql.internal.model.UserData.Differing;
import org.sagitta.dicom.Level;

/// The rows of what is laid over the values of files.
public final class UserStore {
	private UserStore() {
	}

	/// Fills `user` with what is there; identities are another's.
	static void load(Connection connection, UserData user) throws SQLException {
		user.clear();
		try (var statement = connection.createStatement()) {
			try (var row = statement.executeQuery("SELECT LEVEL, ROW_KEY, TEXT FROM NOTE")) {
				while (row.next()) {
					user.setNote(Level.valueOf(row.getString(1)), row.getString(2), row.getString(3));
				}
			}
			var labels = new TreeMap<Level, Map<String, Set<String>>>();
			try (var row = statement.executeQuery("SELECT LEVEL, ROW_KEY, NAME FROM LABEL")) {
				while (row.next()) {
					labels.computeIfAbsent(Level.valueOf(row.getString(1)), _ -> new TreeMap<>()).computeIfAbsent(row.getString(2), _ -> new TreeSet<>())
							.add(row.getString(3));
				}
			}
			labels.forEach((level, all) -> all.forEach((key, names) -> user.setLabels(level, key, names)));
			try (var row = statement.executeQuery("SELECT LEVEL, ROW_KEY, KEYWORD, VALUE FROM CONFLICT")) {
				while (row.next()) {
					user.addConflict(Level.valueOf(row.getString(1)), row.getString(2), differing(row.getString(3), row.getString(4)));
				}
			}
			user.setIdentities(IdentityStore.load(connection));
		}
	}

	public static void note(Connection connection, Level level, String key, String text) throws SQLException {
		replace(connection, "NOTE", level, key, text.isEmpty() ? List.of() : List.of(text));
	}

	public static void labels(Connection connection, Level level, String key, Set<String> all) throws SQLException {
		replace(connection, "LABEL", level, key, new ArrayList<>(all));
	}

	private static void replace(Connection connection, String table, Level level, String key, List<String> values) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE LEVEL = ? AND ROW_KEY = ?");
				PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
			delete.setString(1, level.name());
			delete.setString(2, key);
			delete.executeUpdate();
			for (String value : values) {
				insert.setString(1, level.name());
				insert.setString(2, key);
				insert.setString(3, value);
				insert.executeUpdate();
			}
		}
	}

	public static void dropConflicts(Connection connection, Level level, String key) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM CONFLICT WHERE LEVEL = ? AND ROW_KEY = ?")) {
			delete.setString(1, level.name());
			delete.setString(2, key);
			delete.executeUpdate();
		}
	}

	/// The index keeps the text for people.
	private static Differing differing(String keyword, String text) {
		return new Differing(keyword.intern(), text.substring(new Differing(keyword, "").text().length()));
	}

	public static void conflict(Connection connection, Level level, String key, Differing conflict) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO CONFLICT VALUES (?, ?, ?, ?)")) {
			insert.setString(1, level.name());
			insert.setString(2, key);
			insert.setString(3, conflict.keyword());
			insert.setString(4, conflict.text());
			insert.executeUpdate();
		}
	}
}
