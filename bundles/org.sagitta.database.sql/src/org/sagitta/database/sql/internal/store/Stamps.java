package org.sagitta.database.sql.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells linked files that have not changed since they were read, by name, size and time, without opening them: the stamps of a
/// folder are fetched from an index of their own. For one import; any thread.
public final class Stamps implements AutoCloseable {
	private static final int FOLDERS = 16;

	private final IndexStore store;
	private final Map<Path, Set<Long>> folders = new LinkedHashMap<>(FOLDERS * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Set<Long>> eldest) {
			return size() > FOLDERS;
		}
	};
	private Connection connection;
	private PreparedStatement select;

	Stamps(IndexStore store) {
		this.store = store;
	}

	static long of(String name, long size, long modified) {
		return Hash64.of(name + '/' + size + '/' + modified);
	}

	public boolean has(Path file, long size, long modified) {
		return stamps(file.getParent()).contains(of(file.getFileName().toString(), size, modified));
	}

	private synchronized Set<Long> stamps(Path folder) {
		return folders.computeIfAbsent(folder, this::fetch);
	}

	private Set<Long> fetch(Path folder) {
		Set<Long> found = new HashSet<>();
		try {
			if (connection == null) {
				connection = store.connection();
				select = connection.prepareStatement("SELECT I.STAMP FROM FOLDER F JOIN INSTANCE I ON I.FOLDER_ID = F.ID"
						+ " WHERE F.PATH_HASH = ? AND F.ROOT_ID = ? AND F.PATH = ?");
			}
			Optional<Long> root = store.roots().known(folder);
			if (root.isEmpty()) {
				return found;
			}
			String path = store.roots().path(root.get()).relativize(folder).toString();
			select.setLong(1, Hash64.of(path));
			select.setLong(2, root.get());
			select.setString(3, path);
			try (var rows = select.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getLong(1));
				}
			}
			return found;
		} catch (SQLException e) {
			throw new IllegalStateException("the index cannot be read: " + e.getMessage(), e);
		}
	}

	@Override
	public synchronized void close() throws SQLException {
		if (connection != null) {
			select.close();
			connection.close();
		}
	}
}
