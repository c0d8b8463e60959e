package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.sql.internal.model.Bytes;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;

/// The one connection that changes the index: rows go in batches, a batch before every look at what it may have changed.
/// Only the writer's thread uses it.
public final class WriteSession implements AutoCloseable {
	private static final String INSERT_INSTANCE = "INSERT INTO INSTANCE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final Connection connection;
	private final Keys keys;
	private final Folders folders;
	private final KnownUids known;
	private final InstanceReads reads;
	private final PreparedStatement insertInstance;
	private final PreparedStatement deleteInstance;
	private final PreparedStatement updateSeries;
	private boolean batched;

	WriteSession(Connection connection, Keys keys, Roots roots, KnownUids known) throws SQLException {
		this.connection = connection;
		this.keys = keys;
		this.known = known;
		connection.setAutoCommit(false);
		folders = new Folders(connection, roots, keys);
		reads = new InstanceReads(connection, roots);
		insertInstance = connection.prepareStatement(INSERT_INSTANCE);
		deleteInstance = connection.prepareStatement("DELETE FROM INSTANCE WHERE ID = ?");
		updateSeries = connection.prepareStatement("UPDATE SERIES SET CONTRIBUTION = ?, GENERATION = ?, INSTANCES = ? WHERE ID = ?");
	}

	public Connection connection() {
		return connection;
	}

	public long nextId(Level level) throws SQLException {
		return keys.next(level.name());
	}

	/// @param defaults the tags of the first instance, for a series
	public void insert(Level level, long id, long parentId, String key, Map<String, String> attributes, byte[] defaults, String generation) throws SQLException {
		String values = switch (level) {
			case PATIENT -> "?, ?, ?";
			case STUDY -> "?, ?, ?, ?";
			default -> "?, ?, ?, ?, ?, ?, ?, ?";
		};
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + level.name() + " VALUES (" + values + ")")) {
			int at = 0;
			insert.setLong(++at, id);
			if (level != Level.PATIENT) {
				insert.setLong(++at, parentId);
			}
			insert.setString(++at, key);
			insert.setBytes(++at, Bytes.ofTexts(attributes));
			if (level == Level.SERIES) {
				insert.setBytes(++at, defaults);
				insert.setBytes(++at, Bytes.ofContribution(Contribution.EMPTY));
				insert.setString(++at, generation);
				insert.setInt(++at, 0);
			}
			insert.executeUpdate();
		}
	}

	/// A row of an instance, new or in place of the one with the same id.
	public void put(StoredInstance row, boolean replaces) throws SQLException {
		if (replaces) {
			delete(row.id());
		}
		long folder = folders.of(row.file().getParent(), row.owned());
		insertInstance.setLong(1, row.id());
		insertInstance.setLong(2, row.seriesId());
		insertInstance.setLong(3, Hash64.of(row.uid()));
		insertInstance.setString(4, row.uid());
		insertInstance.setString(5, row.sopClass());
		insertInstance.setString(6, row.syntax());
		insertInstance.setLong(7, folder);
		insertInstance.setString(8, row.file().getFileName().toString());
		insertInstance.setLong(9, row.size());
		insertInstance.setLong(10, row.modified());
		insertInstance.setString(11, row.fingerprint());
		insertInstance.setLong(12, row.imported());
		insertInstance.setBytes(13, row.tags());
		insertInstance.addBatch();
		batched = true;
		known.add(row.uid());
	}

	public void delete(long instanceId) throws SQLException {
		flush();
		deleteInstance.setLong(1, instanceId);
		deleteInstance.executeUpdate();
	}

	/// What a series' instances say together.
	public void update(Item series) throws SQLException {
		updateSeries.setBytes(1, Bytes.ofContribution(series.contribution()));
		updateSeries.setString(2, series.generation());
		updateSeries.setInt(3, series.instances());
		updateSeries.setLong(4, series.id());
		updateSeries.executeUpdate();
	}

	public void delete(Item item) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + item.level().name() + " WHERE ID = ?")) {
			delete.setLong(1, item.id());
			delete.executeUpdate();
		}
	}

	public Optional<StoredInstance> find(String uid) throws SQLException {
		if (!known.mayHave(uid)) {
			return Optional.empty();
		}
		flush();
		return reads.find(uid);
	}

	public List<StoredInstance> ofSeries(Item series) throws SQLException {
		flush();
		return reads.ofSeries(series.id());
	}

	/// The tags of the series' first instance, which the others refer to.
	public byte[] defaults(long seriesId) throws SQLException {
		return SeriesDefaults.read(connection, seriesId);
	}

	/// Notes a file whose SOP Instance UID belongs to another; the same file is noted once.
	/// @param kept where the file is now: itself, or a copy of ours
	public void quarantine(String uid, Path kept, Path source, String reason) throws SQLException {
		try (PreparedStatement there = connection.prepareStatement("DELETE FROM QUARANTINE WHERE UID = ? AND PATH = ?");
				PreparedStatement insert = connection.prepareStatement("INSERT INTO QUARANTINE VALUES (?, ?, ?, ?, ?, ?)")) {
			there.setString(1, uid);
			there.setString(2, kept.toString());
			there.executeUpdate();
			insert.setLong(1, keys.next("QUARANTINE"));
			insert.setString(2, uid);
			insert.setString(3, kept.toString());
			insert.setString(4, source.toString());
			insert.setString(5, reason);
			insert.setLong(6, System.currentTimeMillis());
			insert.executeUpdate();
		}
	}

	private void flush() throws SQLException {
		if (batched) {
			insertInstance.executeBatch();
			batched = false;
		}
	}

	public void commit() throws SQLException {
		flush();
		connection.commit();
	}

	public void rollback() throws SQLException {
		insertInstance.clearBatch();
		batched = false;
		folders.forget();
		connection.rollback();
	}

	@Override
	public void close() throws SQLException {
		reads.close();
		insertInstance.close();
		deleteInstance.close();
		updateSeries.close();
		connection.close();
	}
}
