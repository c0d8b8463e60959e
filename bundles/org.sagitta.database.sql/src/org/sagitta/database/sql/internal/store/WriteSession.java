package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.sql.internal.model.Bytes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.dicom.Level;

/// The one connection that changes the index: rows go in batches, a batch before every look at what it may have changed.
/// Only the writer's thread uses it.
public final class WriteSession implements AutoCloseable {
	private static final String INSERT_INSTANCE = "INSERT INTO INSTANCE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final Connection connection;
	private final Keys keys;
	private final Roots roots;
	private final Folders folders;
	private final KnownUids known;
	private final InstanceReads reads;
	private final PreparedStatement insertInstance;
	private final PreparedStatement deleteInstance;
	private final PreparedStatement updateSeries;
	private final PreparedStatement selectContribution;
	private final Moves moves;
	private final TrashStore trash;
	private final QuarantineStore quarantine;
	private final RemoteStore remotes;
	private final Map<Level, PreparedStatement> insertRows = new EnumMap<>(Level.class);
	private final KeptRows kept;
	private boolean batched;
	/// Whether something may have been written since the last commit.
	private boolean written;

	WriteSession(Connection connection, Keys keys, Roots roots, KnownUids known, Moves moves, KeptRows kept) throws SQLException {
		this.connection = connection;
		this.kept = kept;
		this.keys = keys;
		this.roots = roots;
		this.known = known;
		this.moves = moves;
		connection.setAutoCommit(false);
		folders = new Folders(connection, roots, keys);
		trash = new TrashStore(connection, roots, keys);
		quarantine = new QuarantineStore(connection, keys, roots.path(Roots.OWNED));
		remotes = new RemoteStore(connection);
		reads = new InstanceReads(connection, roots, known);
		insertInstance = connection.prepareStatement(INSERT_INSTANCE);
		deleteInstance = connection.prepareStatement("DELETE FROM INSTANCE WHERE ID = ?");
		selectContribution = connection.prepareStatement("SELECT CONTRIBUTION FROM SERIES WHERE ID = ?");
		updateSeries = connection.prepareStatement("UPDATE SERIES SET CONTRIBUTION = ?, GENERATION = ?, INSTANCES = ? WHERE ID = ?");
	}

	public Connection connection() {
		written = true;
		return connection;
	}

	public Moves moves() {
		return moves;
	}

	public TrashStore trash() {
		return trash;
	}

	public QuarantineStore quarantine() {
		return quarantine;
	}

	public RemoteStore remotes() {
		written = true;
		return remotes;
	}

	/// Commits, and then moves the files that the change moves.
	/// @return what could not be moved, in words
	public List<String> commitWithMoves() throws SQLException {
		commit();
		return moves.run(connection);
	}

	/// The root of a linked file.
	public long root(Path file) throws SQLException {
		return roots.of(file.getParent(), connection, keys);
	}

	/// For a new index: keys of this table begin behind one that is in use already.
	public void beginIdsAfter(String table, long used) throws SQLException {
		keys.beginAfter(connection, table, used);
	}

	public long nextId(Level level) throws SQLException {
		return nextId(level.name());
	}

	public long nextId(String table) throws SQLException {
		return keys.next(table);
	}

	/// A new patient or study.
	public void insert(Item item) throws SQLException {
		insert(item, new byte[0]);
	}

	/// A new row, a series with what its instances say: it is written once, for rows that grow are slow and large.
	/// @param defaults the tags of the first instance, for a series
	public void insert(Item item, byte[] defaults) throws SQLException {
		written = true;
		Level level = item.level();
		PreparedStatement insert = insertRow(level);
		int at = 0;
		insert.setLong(++at, item.id());
		if (level != Level.PATIENT) {
			insert.setLong(++at, item.parent().id());
		}
		insert.setString(++at, item.key());
		insert.setBytes(++at, Bytes.ofTexts(item.attributes()));
		if (level == Level.SERIES) {
			insert.setBytes(++at, defaults);
			insert.setBytes(++at, item.contributionBytes());
			insert.setString(++at, item.generation());
			insert.setInt(++at, item.instances());
		}
		insert.executeUpdate();
	}

	private PreparedStatement insertRow(Level level) throws SQLException {
		PreparedStatement known = insertRows.get(level);
		if (known == null) {
			String values = switch (level) {
				case PATIENT -> "?, ?, ?";
				case STUDY -> "?, ?, ?, ?";
				default -> "?, ?, ?, ?, ?, ?, ?, ?";
			};
			known = connection.prepareStatement("INSERT INTO " + level.name() + " VALUES (" + values + ")");
			insertRows.put(level, known);
		}
		return known;
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
		insertInstance.setBytes(14, row.digest());
		insertInstance.setLong(15, Stamps.of(row.file().getFileName().toString(), row.size(), row.modified()));
		insertInstance.addBatch();
		batched = true;
		written = true;
		known.add(row.uid(), row.id());
	}

	public void delete(long instanceId) throws SQLException {
		flush();
		written = true;
		deleteInstance.setLong(1, instanceId);
		deleteInstance.executeUpdate();
	}

	/// What a series' instances say together.
	public void update(Item series) throws SQLException {
		written = true;
		updateSeries.setBytes(1, series.contributionBytes());
		updateSeries.setString(2, series.generation());
		updateSeries.setInt(3, series.instances());
		updateSeries.setLong(4, series.id());
		updateSeries.executeUpdate();
	}

	/// What a row's first file says, where none was there.
	public void updateAttributes(Item item) throws SQLException {
		written = true;
		try (PreparedStatement update = connection.prepareStatement("UPDATE " + item.level().name() + " SET ATTRIBUTES = ? WHERE ID = ?")) {
			update.setBytes(1, Bytes.ofTexts(item.attributes()));
			update.setLong(2, item.id());
			update.executeUpdate();
		}
	}

	/// A study that belongs to another patient now.
	public void move(Item study, Item patient) throws SQLException {
		written = true;
		try (PreparedStatement update = connection.prepareStatement("UPDATE STUDY SET PARENT_ID = ? WHERE ID = ?")) {
			update.setLong(1, patient.id());
			update.setLong(2, study.id());
			update.executeUpdate();
		}
	}

	public void relocate(Relocation relocation) throws SQLException {
		relocation.run(keys);
		folders.forget();
	}

	public void delete(Item item) throws SQLException {
		written = true;
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

	/// What a series says, for the catalog, which does not keep it.
	public byte[] contribution(long seriesId) {
		try {
			selectContribution.setLong(1, seriesId);
			try (var rows = selectContribution.executeQuery()) {
				if (!rows.next()) {
					throw new IllegalStateException("the index has no series " + seriesId);
				}
				return rows.getBytes(1);
			}
		} catch (SQLException e) {
			throw new IllegalStateException("the index cannot be read: " + e.getMessage(), e);
		}
	}

	/// Hands what is collected to the engine, before the commit.
	public void flush() throws SQLException {
		if (batched) {
			insertInstance.executeBatch();
			batched = false;
		}
	}

	public void commit() throws SQLException {
		flush();
		if (written) {
			kept.forget(connection);
		}
		connection.commit();
		if (written) {
			kept.forgotten();
			written = false;
		}
	}

	/// Keeps the rows for the next time; the last thing that is done.
	public void keep(Catalog catalog) throws SQLException {
		kept.keep(connection, catalog, known);
	}

	public void rollback() throws SQLException {
		insertInstance.clearBatch();
		batched = false;
		written = false;
		folders.forget();
		connection.rollback();
	}

	@Override
	public void close() throws SQLException {
		reads.close();
		folders.close();
		insertInstance.close();
		deleteInstance.close();
		updateSeries.close();
		selectContribution.close();
		for (PreparedStatement each : insertRows.values()) {
			each.close();
		}
		connection.close();
	}
}
