package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where linked files are: a root is the top folder of a volume (a drive, a share), so that a moved volume is mapped once, and one
/// that is not there now is told from files that have gone. Written by the writer's thread, read by any.
public final class Roots {
	/// The database's own folder.
	public static final long OWNED = 1;

	private record Root(Path path, String store) { }

	private final Map<Long, Root> roots = new ConcurrentHashMap<>();
	/// The roots of devices that were looked at: finding the top of a volume takes long.
	private final Map<Object, Long> devices = new ConcurrentHashMap<>();
	private final Path databaseFolder;

	Roots(Path databaseFolder) {
		this.databaseFolder = databaseFolder;
	}

	void load(Connection connection) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT ID, PATH, STORE FROM ROOT")) {
			while (rows.next()) {
				roots.put(rows.getLong(1), new Root(rows.getLong(1) == OWNED ? databaseFolder : Path.of(rows.getString(2)), rows.getString(3)));
			}
		}
	}

	public Path path(long id) {
		return roots.get(id).path;
	}

	/// Whether the volume of a root is there now, and is the one it was.
	public boolean online(long id) {
		Root root = roots.get(id);
		return id == OWNED || Files.isDirectory(root.path) && storeOf(root.path).equals(root.store);
	}

	/// The root of a linked file's folder, if there is one that is the same volume now.
	Optional<Long> known(Path folder) {
		Object device = device(folder);
		Long before = devices.get(device);
		if (before != null && folder.startsWith(roots.get(before).path)) {
			return Optional.of(before);
		}
		Path top = top(folder);
		String store = storeOf(top);
		return roots.entrySet().stream().filter(each -> each.getKey() != OWNED && each.getValue().path.equals(top) && each.getValue().store.equals(store))
				.map(Map.Entry::getKey).findFirst().map(id -> {
					devices.put(device, id);
					return id;
				});
	}

	private static Object device(Path folder) {
		try {
			return Files.getAttribute(folder, "unix:dev");
		} catch (IOException | UnsupportedOperationException _) {
			return folder;
		}
	}

	/// The ids of the roots of linked files.
	public List<Long> linked() {
		return roots.keySet().stream().filter(id -> id != OWNED).sorted().toList();
	}

	/// The root of a linked file's folder, made where it is new.
	long of(Path folder, Connection connection, Keys keys) throws SQLException {
		Optional<Long> known = known(folder);
		if (known.isPresent()) {
			return known.get();
		}
		Path top = top(folder);
		String store = storeOf(top);
		long id = keys.next("ROOT");
		try (var insert = connection.prepareStatement("INSERT INTO ROOT VALUES (?, ?, ?)")) {
			insert.setLong(1, id);
			insert.setString(2, top.toString());
			insert.setString(3, store);
			insert.executeUpdate();
		}
		roots.put(id, new Root(top, store));
		return id;
	}

	/// The topmost folder that is on the same volume.
	private static Path top(Path folder) {
		Path top = folder;
		try {
			FileStore store = Files.getFileStore(folder);
			for (Path above = folder.getParent(); above != null && Files.getFileStore(above).equals(store); above = above.getParent()) {
				top = above;
			}
			return top;
		} catch (IOException _) {
			return folder.getRoot(); // a folder above cannot be looked at: its volume cannot be told
		}
	}

	private static String storeOf(Path folder) {
		try {
			FileStore store = Files.getFileStore(folder);
			String name = store.name() + ' ' + store.type();
			return name.substring(0, Math.min(500, name.length()));
		} catch (IOException _) {
			return "";
		}
	}
}
