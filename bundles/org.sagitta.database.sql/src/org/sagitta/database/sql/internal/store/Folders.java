package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ids of folders, so that a path is kept once and not with every instance. Only the writer's thread uses it.
final class Folders implements AutoCloseable {
	private static final int REMEMBERED = 10_000;

	private final Connection connection;
	private final Roots roots;
	private final Keys keys;
	private final PreparedStatement find;
	private final PreparedStatement insert;
	private final Map<Path, Long> owned = remembered();
	private final Map<Path, Long> linked = remembered();

	Folders(Connection connection, Roots roots, Keys keys) throws SQLException {
		find = connection.prepareStatement("SELECT ID FROM FOLDER WHERE PATH_HASH = ? AND ROOT_ID = ? AND PATH = ?");
		insert = connection.prepareStatement("INSERT INTO FOLDER VALUES (?, ?, ?, ?)");
		this.connection = connection;
		this.roots = roots;
		this.keys = keys;
	}

	private static Map<Path, Long> remembered() {
		return new LinkedHashMap<>(64, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<Path, Long> eldest) {
				return size() > REMEMBERED;
			}
		};
	}

	long of(Path folder, boolean isOwned) throws SQLException {
		Map<Path, Long> known = isOwned ? owned : linked;
		Long id = known.get(folder);
		if (id == null) {
			long root = isOwned ? Roots.OWNED : roots.of(folder, connection, keys);
			String path = roots.path(root).relativize(folder).toString();
			id = find(root, path);
			known.put(folder, id);
		}
		return id;
	}

	/// What a rolled back transaction had made is forgotten.
	void forget() {
		owned.clear();
		linked.clear();
	}

	private long find(long root, String path) throws SQLException {
		find.setLong(1, Hash64.of(path));
		find.setLong(2, root);
		find.setString(3, path);
		try (var rows = find.executeQuery()) {
			if (rows.next()) {
				return rows.getLong(1);
			}
		}
		long id = keys.next("FOLDER");
		insert.setLong(1, id);
		insert.setLong(2, root);
		insert.setLong(3, Hash64.of(path));
		insert.setString(4, path);
		insert.executeUpdate();
		return id;
	}

	@Override
	public void close() throws SQLException {
		find.close();
		insert.close();
	}
}
