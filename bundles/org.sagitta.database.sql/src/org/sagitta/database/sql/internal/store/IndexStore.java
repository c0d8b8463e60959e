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

import org.sagitta.database.sql.Engine;
import org.sagitta.database.sql.internal.model.Bytes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.Instance;
import org.sagitta.dicom.Level;

/// The durable index: opened by the owner of the folder, read by any thread, written through one [WriteSession].
public final class IndexStore implements AutoCloseable {
	private final Engine.Store store;
	private final Roots roots;
	private final KnownUids known = new KnownUids();
	private final Keys keys;

	public IndexStore(Engine.Store store, Path databaseFolder) throws SQLException {
		this.store = store;
		roots = new Roots(databaseFolder);
		keys = new Keys(store.dataSource());
		try (Connection connection = store.dataSource().getConnection()) {
			Schema.create(connection, store.dialect());
		}
		try (Connection connection = store.dataSource().getConnection(); var statement = connection.createStatement()) {
			roots.load(connection);
			try (var rows = statement.executeQuery("SELECT UID_HASH FROM INSTANCE")) {
				while (rows.next()) {
					known.addHash(rows.getLong(1));
				}
			}
		}
	}

	public Roots roots() {
		return roots;
	}

	public KnownUids known() {
		return known;
	}

	public Connection connection() throws SQLException {
		return store.dataSource().getConnection();
	}

	public WriteSession writeSession() throws SQLException {
		return new WriteSession(connection(), keys, roots, known);
	}

	/// Fills an empty catalog with all rows.
	public void load(Catalog catalog) throws SQLException {
		try (Connection connection = connection(); var statement = connection.createStatement()) {
			Map<Long, Item> above = Map.of();
			for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
				var items = new HashMap<Long, Item>();
				try (var rows = statement.executeQuery("SELECT * FROM " + level.name() + " ORDER BY ID")) {
					while (rows.next()) {
						Item parent = level == Level.PATIENT ? null : above.get(rows.getLong("PARENT_ID"));
						Item item = catalog.add(level, rows.getLong("ID"), rows.getString("ROW_KEY"), parent, Bytes.texts(rows.getBytes("ATTRIBUTES")));
						items.put(item.id(), item);
						if (level == Level.SERIES) {
							catalog.set(item, Bytes.contribution(rows.getBytes("CONTRIBUTION")), rows.getString("GENERATION"), rows.getInt("INSTANCES"));
						}
					}
				}
				above = items;
			}
		}
	}

	/// The instances of a series for readers, with the whole of their cached tags.
	public List<Instance> instances(String seriesUid) throws SQLException {
		try (Connection connection = connection(); var find = connection.prepareStatement("SELECT ID FROM SERIES WHERE ROW_KEY = ?");
				InstanceReads reads = new InstanceReads(connection, roots)) {
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
				InstanceReads reads = new InstanceReads(connection, roots)) {
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
		return new Instance(row.uid(), row.sopClass(), seriesUid, row.syntax(), row.file(), row.owned(), row.size(),
				Instant.ofEpochMilli(row.imported()), TagBlob.of(row.tags()).over(defaults));
	}

	@Override
	public void close() throws SQLException {
		store.close();
	}
}
