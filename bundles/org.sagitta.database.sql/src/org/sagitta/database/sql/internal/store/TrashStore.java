package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.Trash.Removal;
import org.sagitta.dicom.Level;

/// The rows of the trash.
public final class TrashStore {
	/// An instance in the trash.
	/// @param row as it was in the index, with all of its tags; its id is the one that it has in the trash
	/// @param kept the name of its file in the trash, "" for a linked one
	public record Trashed(StoredInstance row, String kept) { }

	private static final String INSERT = "INSERT INTO TRASHED VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	private static final int LONGEST_TITLE = 1000;

	private final Connection connection;
	private final Roots roots;
	private final Keys keys;

	TrashStore(Connection connection, Roots roots, Keys keys) {
		this.connection = connection;
		this.roots = roots;
		this.keys = keys;
	}

	public long newRemoval(long when, String user, Level level, String title) throws SQLException {
		long id = keys.next("REMOVAL");
		insertRemoval(id, when, user, level, title);
		return id;
	}

	/// For a removal that the journal knows.
	public void insertRemoval(long id, long when, String user, Level level, String title) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO REMOVAL VALUES (?, ?, ?, ?, ?)")) {
			insert.setLong(1, id);
			insert.setLong(2, when);
			insert.setString(3, user);
			insert.setString(4, level.name());
			insert.setString(5, title.substring(0, Math.min(LONGEST_TITLE, title.length())));
			insert.executeUpdate();
		}
	}

	public void add(long removal, List<Trashed> all) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			for (Trashed each : all) {
				StoredInstance row = each.row;
				Path root = roots.path(row.rootId());
				insert.setLong(1, keys.next("TRASHED"));
				insert.setLong(2, removal);
				insert.setString(3, row.uid());
				insert.setString(4, row.sopClass());
				insert.setString(5, row.syntax());
				insert.setLong(6, row.rootId());
				insert.setString(7, root.relativize(row.file()).toString());
				insert.setLong(8, row.size());
				insert.setLong(9, row.modified());
				insert.setString(10, row.fingerprint());
				insert.setLong(11, row.imported());
				insert.setBytes(12, row.tags());
				insert.setBytes(13, row.digest());
				insert.setString(14, each.kept);
				insert.executeUpdate();
			}
		}
	}

	public List<Removal> removals() throws SQLException {
		var result = new ArrayList<Removal>();
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT R.ID, R.REMOVED, R.ACTOR, R.LEVEL, R.TITLE,"
				+ " (SELECT COUNT(*) FROM TRASHED T WHERE T.REMOVAL_ID = R.ID),"
				+ " (SELECT COUNT(*) FROM TRASHED T WHERE T.REMOVAL_ID = R.ID AND T.KEPT <> ''),"
				+ " (SELECT SUM(T.SIZE) FROM TRASHED T WHERE T.REMOVAL_ID = R.ID AND T.KEPT <> '') FROM REMOVAL R ORDER BY R.REMOVED DESC, R.ID DESC")) {
			while (row.next()) {
				result.add(new Removal(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), Level.valueOf(row.getString(4)),
						row.getString(5), row.getInt(6), row.getInt(7), row.getLong(8)));
			}
		}
		return result;
	}

	/// What one removal still holds, in the order in which it was removed.
	public List<Trashed> contents(long removal) throws SQLException {
		var result = new ArrayList<Trashed>();
		try (PreparedStatement select = connection.prepareStatement("SELECT * FROM TRASHED WHERE REMOVAL_ID = ? ORDER BY ID")) {
			select.setLong(1, removal);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					long root = row.getLong(6);
					var instance = new StoredInstance(row.getLong(1), 0, row.getString(3), row.getString(4), row.getString(5), root,
							roots.path(root).resolve(row.getString(7)), row.getLong(8), row.getLong(9), row.getString(10), row.getLong(11), row.getBytes(12),
							row.getBytes(13));
					result.add(new Trashed(instance, row.getString(14)));
				}
			}
		}
		return result;
	}

	public void remove(Trashed trashed) throws SQLException {
		delete("DELETE FROM TRASHED WHERE ID = ?", trashed.row.id());
	}

	/// Takes out a removal that holds nothing any more.
	public void removeIfEmpty(long removal) throws SQLException {
		delete("DELETE FROM REMOVAL WHERE ID = ? AND NOT EXISTS (SELECT 1 FROM TRASHED T WHERE T.REMOVAL_ID = REMOVAL.ID)", removal);
	}

	private void delete(String sql, long id) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement(sql)) {
			delete.setLong(1, id);
			delete.executeUpdate();
		}
	}
}
