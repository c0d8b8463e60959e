package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Instance;
import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.model.Bytes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Courtesy;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.model.UserData;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.fields.RuleSet;

/// The durable index: opened by the owner of the folder, read by any thread, written through one [WriteSession].
public final class IndexStore implements AutoCloseable {
	private static final System.Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final Engine.Store store;
	private final Roots roots;
	private final KnownUids known = new KnownUids();
	private final Thread filling = Thread.ofPlatform().name("sagitta-database-uids").daemon().unstarted(this::fillKnown);
	private volatile boolean closing;
	private final Keys keys;
	private final Path folder;
	private final UserData user = new UserData();
	private final KeptRows kept;
	private final Courtesy courtesy = new Courtesy();

	public IndexStore(Engine.Store store, Path databaseFolder) throws SQLException {
		this.store = store;
		folder = databaseFolder;
		roots = new Roots(databaseFolder);
		keys = new Keys(store.dataSource());
		kept = new KeptRows(databaseFolder);
		try (Connection connection = store.dataSource().getConnection()) {
			Schema.prepare(connection, store.dialect());
		}
		try (Connection connection = store.dataSource().getConnection(); var statement = connection.createStatement()) {
			roots.load(connection);
		}
	}

	/// In the background, for these are millions.
	private void fillKnown() {
		boolean all = false;
		try (Connection connection = connection()) {
			// waits for nobody's transaction: whoever writes adds what it writes
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
			try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT UID_HASH, ID FROM INSTANCE")) {
				while (!closing && rows.next()) {
					known.add(rows.getLong(1), rows.getLong(2));
				}
			}
			all = !closing;
		} catch (SQLException e) {
			if (!closing) {
				LOG.log(System.Logger.Level.WARNING, "The UIDs of the instances cannot be read: imports will be slow", e);
			}
		} finally {
			known.filled(all); // whatever happened, nobody waits for it any more
		}
	}

	private void startFilling() {
		known.filling();
		filling.start();
	}

	public Roots roots() {
		return roots;
	}

	public KnownUids known() {
		return known;
	}

	/// Reads with a connection of its own.
	public <T> T read(Read<T> read) throws DatabaseException {
		try (Connection connection = connection()) {
			return read.from(new Reads(new TrashStore(connection, roots, keys), new QuarantineStore(connection, keys, folder),
					new RemoteStore(connection), connection));
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
		}
	}

	/// The row of an instance, wherever it is.
	public Optional<StoredInstance> find(String uid) throws DatabaseException {
		return read(reads -> {
			try (InstanceReads instances = new InstanceReads(reads.connection, roots, known)) {
				return instances.find(uid);
			}
		});
	}

	/// Takes one row after the other.
	@FunctionalInterface
	public interface RowConsumer {
		void take(StoredInstance row) throws SQLException;
	}

	/// The rows of a series.
	/// @param defaults the tags that they refer to
	public record Series(TagBlob defaults, List<StoredInstance> instances) { }

	/// @return nothing for a series that is not there
	public Series series(long id) throws DatabaseException {
		return read(reads -> {
			try (InstanceReads instances = new InstanceReads(reads.connection, roots, known)) {
				List<StoredInstance> rows = instances.ofSeries(id);
				return new Series(rows.isEmpty() ? TagBlob.of(Map.of()) : TagBlob.of(SeriesDefaults.read(reads.connection, id)), rows);
			}
		});
	}

	/// All instances, in the order in which they came, one in memory at a time.
	public void eachInstance(RowConsumer consumer) throws SQLException {
		try (Connection connection = connection(); InstanceReads reads = new InstanceReads(connection, roots, known)) {
			reads.each(consumer);
		}
	}

	public List<QuarantineStore.Held> quarantined() throws SQLException {
		try (Connection connection = connection()) {
			return new QuarantineStore(connection, keys, folder).all();
		}
	}

	/// All instances that are known only remotely.
	public List<StoredRemote> remotes() throws SQLException {
		try (Connection connection = connection()) {
			return new RemoteStore(connection).all();
		}
	}

	/// Copies the index while it is in use.
	/// @param to a folder that exists; the copy gets a folder in it
	public void backup(Path to) throws SQLException {
		store.backup(to);
	}

	@FunctionalInterface
	public interface Read<T> {
		T from(Reads reads) throws SQLException;
	}

	/// The tables by what they are for.
	public record Reads(TrashStore trash, QuarantineStore quarantine, RemoteStore remotes, Connection connection) { }

	public Connection connection() throws SQLException {
		return store.dataSource().getConnection();
	}

	public WriteSession writeSession() throws SQLException {
		return new WriteSession(connection(), keys, roots, known, new Moves(folder, keys), kept);
	}

	/// For one import.
	public Stamps stamps() {
		return new Stamps(this);
	}

	/// Between those who ask and those who import.
	public Courtesy courtesy() {
		return courtesy;
	}

	/// What is laid over the rows.
	public UserData user() {
		return user;
	}

	/// Fills an empty catalog with all rows: as they were kept, or from the index.
	/// @param rules compute what the rows show
	public void load(Catalog catalog, RuleSet rules) throws SQLException {
		try (Connection connection = connection(); var statement = connection.createStatement()) {
			UserStore.load(connection, user);
			Map<Long, Integer> remotes = RemoteStore.counts(connection);
			Optional<long[]> uids = kept.load(connection, catalog);
			if (filling.getState() == Thread.State.NEW && known.isUnknown()) {
				uids.ifPresentOrElse(known::fill, this::startFilling);
			}
			if (uids.isPresent()) {
				if (!remotes.isEmpty()) {
					catalog.all(Level.SERIES).forEach(series -> catalog.loadRemotes(series, remotes.getOrDefault(series.id(), 0)));
				}
				return;
			}
			Map<Long, Item> above = Map.of();
			for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
				var items = new HashMap<Long, Item>();
				String columns = switch (level) {
					case PATIENT -> "ID, ROW_KEY, ATTRIBUTES";
					case STUDY -> "ID, ROW_KEY, ATTRIBUTES, PARENT_ID";
					default -> "ID, ROW_KEY, ATTRIBUTES, PARENT_ID, CONTRIBUTION, GENERATION, INSTANCES";
				};
				try (var rows = statement.executeQuery("SELECT " + columns + " FROM " + level.name() + " ORDER BY ID")) {
					while (rows.next()) {
						Item parent = level == Level.PATIENT ? null : above.get(rows.getLong(4));
						Item item = catalog.load(level, rows.getLong(1), rows.getString(2), parent, Bytes.texts(rows.getBytes(3)));
						if (level == Level.SERIES) {
							catalog.loadRemotes(item, remotes.getOrDefault(item.id(), 0));
							catalog.load(item, rows.getBytes(5), rows.getString(6), rows.getInt(7), rules);
						} else {
							items.put(item.id(), item);
						}
					}
				}
				above = items;
			}
		}
		catalog.filled(rules);
	}

	/// The instances of a series for readers, with the whole of their cached tags.
	public List<Instance> instances(String seriesUid) throws SQLException {
		try (Connection connection = connection(); var find = connection.prepareStatement("SELECT ID FROM SERIES WHERE ROW_KEY = ?");
				InstanceReads reads = new InstanceReads(connection, roots, known)) {
			find.setString(1, seriesUid);
			var result = new ArrayList<Instance>();
			try (var rows = find.executeQuery()) {
				while (rows.next()) {
					long id = rows.getLong(1);
					TagBlob defaults = TagBlob.of(SeriesDefaults.read(connection, id));
					reads.ofSeries(id).forEach(row -> result.add(instance(row, seriesUid, defaults)));
				}
			}
			return result;
		}
	}

	public Optional<Instance> instance(String uid) throws SQLException {
		if (!known.mayHave(uid)) {
			return Optional.empty();
		}
		try (Connection connection = connection(); var series = connection.prepareStatement("SELECT ROW_KEY FROM SERIES WHERE ID = ?");
				InstanceReads reads = new InstanceReads(connection, roots, known)) {
			Optional<StoredInstance> found = reads.find(uid);
			if (found.isEmpty()) {
				return Optional.empty();
			}
			series.setLong(1, found.get().seriesId());
			try (var rows = series.executeQuery()) {
				rows.next();
				TagBlob defaults = TagBlob.of(SeriesDefaults.read(connection, found.get().seriesId()));
				return Optional.of(instance(found.get(), rows.getString(1), defaults));
			}
		}
	}

	private static Instance instance(StoredInstance row, String seriesUid, TagBlob defaults) {
		TagBlob tags = row.whole(defaults);
		return new Instance(row.uid(), kept(row.sopClass(), tags, Tag.SOPClassUID), seriesUid, kept(row.syntax(), tags, Tag.TransferSyntaxUID), row.file(),
				row.owned(), row.size(), Instant.ofEpochMilli(row.imported()), tags);
	}

	private static String kept(String column, TagBlob tags, int tag) {
		return column.isEmpty() ? tags.text(tag) : column;
	}

	@Override
	public void close() throws SQLException {
		closing = true;
		try {
			filling.join();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		store.close();
	}
}
