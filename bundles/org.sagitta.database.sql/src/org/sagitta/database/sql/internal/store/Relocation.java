package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Maps the linked folders below one folder to another. In the writer's transaction.
public final class Relocation {
	/// How many files are looked for at their new places.
	private static final int LOOKED_FOR = 50;

	private final Connection connection;
	private final Roots roots;
	private final Path from;
	private final Path to;
	private final Map<Long, Path> folders = new LinkedHashMap<>();
	private boolean plausible;

	public Relocation(Connection connection, Roots roots, Path from, Path to) {
		this.connection = connection;
		this.roots = roots;
		this.from = from;
		this.to = to;
	}

	/// @return how many files it is about
	public long check() throws SQLException {
		try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT ID, ROOT_ID, PATH FROM FOLDER WHERE ROOT_ID <> " + Roots.OWNED)) {
			while (row.next()) {
				Path folder = roots.path(row.getLong(2)).resolve(row.getString(3));
				if (folder.startsWith(from)) {
					folders.put(row.getLong(1), to.resolve(from.relativize(folder).toString()));
				}
			}
		}
		long files = 0;
		int looked = 0;
		try (PreparedStatement names = connection.prepareStatement("SELECT NAME, SIZE FROM INSTANCE WHERE FOLDER_ID = ?")) {
			for (var each : folders.entrySet()) {
				names.setLong(1, each.getKey());
				try (var row = names.executeQuery()) {
					while (row.next()) {
						files++;
						plausible |= looked++ < LOOKED_FOR && hasSize(each.getValue().resolve(row.getString(1)), row.getLong(2));
					}
				}
			}
		}
		return files;
	}

	private static boolean hasSize(Path file, long size) {
		try {
			return Files.isRegularFile(file) && Files.size(file) == size;
		} catch (IOException _) {
			return false;
		}
	}

	/// Whether one of the first files is at its new place.
	public boolean isPlausible() {
		return plausible;
	}

	void run(Keys keys) throws SQLException {
		long root = roots.of(to, connection, keys);
		Path top = roots.path(root);
		try (PreparedStatement update = connection.prepareStatement("UPDATE FOLDER SET ROOT_ID = ?, PATH_HASH = ?, PATH = ? WHERE ID = ?")) {
			for (var each : folders.entrySet()) {
				String path = top.relativize(each.getValue()).toString();
				update.setLong(1, root);
				update.setLong(2, Hash64.of(path));
				update.setString(3, path);
				update.setLong(4, each.getKey());
				update.executeUpdate();
			}
		}
		trashed(root, top);
	}

	/// What is in the trash and was linked comes back from the new place.
	private void trashed(long root, Path top) throws SQLException {
		var moved = new LinkedHashMap<Long, Path>();
		try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT ID, ROOT_ID, PATH FROM TRASHED WHERE ROOT_ID <> " + Roots.OWNED)) {
			while (row.next()) {
				Path file = roots.path(row.getLong(2)).resolve(row.getString(3));
				if (file.startsWith(from)) {
					moved.put(row.getLong(1), to.resolve(from.relativize(file).toString()));
				}
			}
		}
		try (PreparedStatement update = connection.prepareStatement("UPDATE TRASHED SET ROOT_ID = ?, PATH = ? WHERE ID = ?")) {
			for (var each : moved.entrySet()) {
				update.setLong(1, root);
				update.setString(2, top.relativize(each.getValue()).toString());
				update.setLong(3, each.getKey());
				update.executeUpdate();
			}
		}
	}
}
