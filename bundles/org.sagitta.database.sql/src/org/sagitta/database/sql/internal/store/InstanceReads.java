package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads instance rows. One for each connection; not for several threads.
public final class InstanceReads implements AutoCloseable {
	private static final String SELECT = "SELECT I.ID, I.SERIES_ID, I.UID, I.SOP_CLASS, I.SYNTAX, F.ROOT_ID, F.PATH, I.NAME, I.SIZE, I.MODIFIED,"
			+ " I.FINGERPRINT, I.IMPORTED, I.TAGS, I.DIGEST FROM INSTANCE I JOIN FOLDER F ON F.ID = I.FOLDER_ID WHERE ";

	private final Roots roots;
	private final KnownUids known;
	private final PreparedStatement byUid;
	private final PreparedStatement byId;
	private final PreparedStatement bySeries;

	InstanceReads(Connection connection, Roots roots, KnownUids known) throws SQLException {
		this.roots = roots;
		this.known = known;
		byUid = connection.prepareStatement(SELECT + "I.UID_HASH = ? AND I.UID = ?");
		byId = connection.prepareStatement(SELECT + "I.ID = ? AND I.UID = ?");
		bySeries = connection.prepareStatement(SELECT + "I.SERIES_ID = ? ORDER BY I.ID");
	}

	/// Quick where it is known which rows it may be; else the whole table is looked through.
	public Optional<StoredInstance> find(String uid) throws SQLException {
		Optional<long[]> rows = known.rows(uid);
		if (rows.isEmpty()) {
			byUid.setLong(1, Hash64.of(uid));
			byUid.setString(2, uid);
			return read(byUid).stream().findFirst();
		}
		for (long id : rows.get()) {
			byId.setLong(1, id);
			byId.setString(2, uid);
			List<StoredInstance> found = read(byId);
			if (!found.isEmpty()) {
				return Optional.of(found.getFirst());
			}
		}
		return Optional.empty();
	}

	/// The instances of a series in the order in which they came.
	public List<StoredInstance> ofSeries(long seriesId) throws SQLException {
		bySeries.setLong(1, seriesId);
		return read(bySeries);
	}

	void each(IndexStore.RowConsumer consumer) throws SQLException {
		String sql = SELECT.replace(" WHERE ", " ORDER BY I.ID");
		try (var statement = bySeries.getConnection().createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				consumer.take(instance(row));
			}
		}
	}

	private List<StoredInstance> read(PreparedStatement statement) throws SQLException {
		var result = new ArrayList<StoredInstance>();
		try (ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				result.add(instance(row));
			}
		}
		return result;
	}

	private StoredInstance instance(ResultSet row) throws SQLException {
		long root = row.getLong(6);
		Path file = roots.path(root).resolve(row.getString(7)).resolve(row.getString(8));
		return new StoredInstance(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), root, file, row.getLong(9),
				row.getLong(10), row.getString(11), row.getLong(12), row.getBytes(13), row.getBytes(14));
	}

	@Override
	public void close() throws SQLException {
		byUid.close();
		byId.close();
		bySeries.close();
	}
}
