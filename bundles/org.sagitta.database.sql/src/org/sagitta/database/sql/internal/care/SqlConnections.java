package org.sagitta.database.sql.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sagitta.database.Connections;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;

/// The rows of connections, and their lines in the journal.
public final class SqlConnections implements Connections {
	public static final String LINE = "connection";

	private final Parts parts;

	public SqlConnections(Parts parts) {
		this.parts = parts;
	}

	@Override
	public Map<String, Boolean> of(String patient) throws DatabaseException {
		return parts.store().read(reads -> {
			var all = new TreeMap<String, Boolean>();
			try (PreparedStatement select = reads.connection().prepareStatement("SELECT NAME, ALLOWED FROM CONNECTION_RULE WHERE PATIENT_KEY = ?")) {
				select.setString(1, patient);
				try (var row = select.executeQuery()) {
					while (row.next()) {
						all.put(row.getString(1), row.getInt(2) == 1);
					}
				}
			}
			return all;
		});
	}

	@Override
	public void set(String patient, String connection, Optional<Boolean> allowed) throws DatabaseException {
		if (connection.isBlank() || connection.length() > LONGEST_NAME) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "The name of a connection has 1 to " + LONGEST_NAME + " characters");
		}
		parts.writer().<Void>run((session, catalog) -> {
			if (catalog.find(Level.PATIENT, patient).isEmpty()) {
				throw new DatabaseException(DatabaseException.Kind.REFUSED, "The database has no such patient");
			}
			write(session.connection(), patient, connection, allowed);
			parts.journal().write(LINE, json -> json.name("patient").value(patient).name("name").value(connection).name("allowed")
					.value(allowed.map(String::valueOf).orElse("")));
			return null;
		});
	}

	public static void write(Connection engine, String patient, String connection, Optional<Boolean> allowed) throws SQLException {
		try (PreparedStatement delete = engine.prepareStatement("DELETE FROM CONNECTION_RULE WHERE PATIENT_KEY = ? AND NAME = ?");
				PreparedStatement insert = engine.prepareStatement("INSERT INTO CONNECTION_RULE VALUES (?, ?, ?)")) {
			delete.setString(1, patient);
			delete.setString(2, connection);
			delete.executeUpdate();
			if (allowed.isPresent()) {
				insert.setString(1, patient);
				insert.setString(2, connection);
				insert.setInt(3, allowed.get() ? 1 : 0);
				insert.executeUpdate();
			}
		}
	}
}
