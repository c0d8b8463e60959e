package org.sagitta.database.sql.internal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of the quarantine.
public final class QuarantineStore {
	/// @param path where the file is now: itself, or a copy of ours
	/// @param added in milliseconds
	public record Held(long id, String uid, Path path, Path source, String reason, long added) { }

	private final Connection connection;
	private final Keys keys;
	private final Path folder;

	/// @param folder of the database; copies of ours are kept as seen from it
	QuarantineStore(Connection connection, Keys keys, Path folder) {
		this.folder = folder;
		this.connection = connection;
		this.keys = keys;
	}

	/// Notes a file whose SOP Instance UID belongs to another; the same file is noted once.
	public void add(String uid, Path path, Path source, String reason, long when) throws SQLException {
		try (PreparedStatement there = connection.prepareStatement("DELETE FROM QUARANTINE WHERE UID = ? AND PATH = ?");
				PreparedStatement insert = connection.prepareStatement("INSERT INTO QUARANTINE VALUES (?, ?, ?, ?, ?, ?)")) {
			String kept = (path.startsWith(folder) ? folder.relativize(path) : path).toString();
			there.setString(1, uid);
			there.setString(2, kept);
			there.executeUpdate();
			insert.setLong(1, keys.next("QUARANTINE"));
			insert.setString(2, uid);
			insert.setString(3, kept);
			insert.setString(4, source.toString());
			insert.setString(5, reason);
			insert.setLong(6, when);
			insert.executeUpdate();
		}
	}

	public void remove(long id) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM QUARANTINE WHERE ID = ?")) {
			delete.setLong(1, id);
			delete.executeUpdate();
		}
	}

	/// The first version kept whole paths also for copies of ours, which are elsewhere when the database was moved.
	private Path place(String kept) {
		Path path = folder.resolve(kept);
		Path ours = folder.resolve("quarantine").resolve(path.getFileName());
		return Files.notExists(path) && Files.exists(ours) ? ours : path;
	}

	/// What is kept aside of one SOP Instance UID.
	public List<Held> of(String uid) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT * FROM QUARANTINE WHERE UID = ? ORDER BY ADDED, ID")) {
			select.setString(1, uid);
			return read(select.executeQuery());
		}
	}

	/// The oldest first.
	public List<Held> all() throws SQLException {
		try (var statement = connection.createStatement()) {
			return read(statement.executeQuery("SELECT * FROM QUARANTINE ORDER BY ADDED, ID"));
		}
	}

	private List<Held> read(ResultSet rows) throws SQLException {
		var result = new ArrayList<Held>();
		try (ResultSet row = rows) {
			while (row.next()) {
				result.add(new Held(row.getLong(1), row.getString(2), place(row.getString(3)), Path.of(row.getString(4)), row.getString(5), row.getLong(6)));
			}
		}
		return result;
	}
}
