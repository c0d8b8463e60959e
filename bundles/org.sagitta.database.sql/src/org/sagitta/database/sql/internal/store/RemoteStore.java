package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of instances that are known only remotely. There is none of an instance of which there is a file.
public final class RemoteStore {
	private static final String SELECT = "SELECT ID, SERIES_ID, UID, URL, TAGS, ADDED FROM REMOTE ";

	private final Connection connection;

	RemoteStore(Connection connection) {
		this.connection = connection;
	}

	/// How many each series has, by its id; series without any are left out.
	static Map<Long, Integer> counts(Connection connection) throws SQLException {
		var counts = new HashMap<Long, Integer>();
		String sql = "SELECT SERIES_ID, COUNT(*) FROM REMOTE GROUP BY SERIES_ID";
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				counts.put(row.getLong(1), row.getInt(2));
			}
		}
		return counts;
	}

	public Optional<StoredRemote> find(String uid) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE UID_HASH = ? AND UID = ?")) {
			select.setLong(1, Hash64.of(uid));
			select.setString(2, uid);
			return read(select).stream().findFirst();
		}
	}

	/// Those of a series in the order in which they became known.
	public List<StoredRemote> ofSeries(long seriesId) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE SERIES_ID = ? ORDER BY ID")) {
			select.setLong(1, seriesId);
			return read(select);
		}
	}

	/// The same, by the series' UID.
	public List<StoredRemote> ofSeries(String seriesUid) throws SQLException {
		try (PreparedStatement find = connection.prepareStatement("SELECT ID FROM SERIES WHERE ROW_KEY = ?")) {
			find.setString(1, seriesUid);
			try (ResultSet row = find.executeQuery()) {
				return row.next() ? ofSeries(row.getLong(1)) : List.of();
			}
		}
	}

	/// All of them in the order in which they became known.
	public List<StoredRemote> all() throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(SELECT + "ORDER BY ID")) {
			return read(select);
		}
	}

	private static List<StoredRemote> read(PreparedStatement select) throws SQLException {
		var all = new ArrayList<StoredRemote>();
		try (ResultSet row = select.executeQuery()) {
			while (row.next()) {
				all.add(new StoredRemote(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getBytes(5), row.getLong(6)));
			}
		}
		return all;
	}

	public void put(StoredRemote remote) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO REMOTE (ID, SERIES_ID, UID_HASH, UID, URL, TAGS, ADDED) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
			insert.setLong(1, remote.id());
			insert.setLong(2, remote.seriesId());
			insert.setLong(3, Hash64.of(remote.uid()));
			insert.setString(4, remote.uid());
			insert.setString(5, remote.url());
			insert.setBytes(6, remote.tags());
			insert.setLong(7, remote.added());
			insert.executeUpdate();
		}
	}

	public void delete(long id) throws SQLException {
		delete("ID", id);
	}

	public void deleteOfSeries(long seriesId) throws SQLException {
		delete("SERIES_ID", seriesId);
	}

	private void delete(String column, long value) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM REMOTE WHERE " + column + " = ?")) {
			delete.setLong(1, value);
			delete.executeUpdate();
		}
	}
}
