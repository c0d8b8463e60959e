package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Moves and deletions of owned files that belong to a change of the index. They are planned in the change's transaction and done
/// after its commit; what a crash leaves undone is done when the database is opened again. Only the writer's thread uses it.
public final class Moves {
	private static final int BATCH = 1000;
	private static final String DELETED = "";

	private record Move(long id, Path source, Path target) { }

	private final Path folder;
	private final Keys keys;

	Moves(Path folder, Keys keys) {
		this.folder = folder;
		this.keys = keys;
	}

	/// @param source below the database's folder, like the target
	public void plan(Connection connection, Path source, Path target) throws SQLException {
		insert(connection, source, folder.relativize(target).toString());
	}

	public void planDeletion(Connection connection, Path source) throws SQLException {
		insert(connection, source, DELETED);
	}

	private void insert(Connection connection, Path source, String target) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO PENDING_MOVE VALUES (?, ?, ?)")) {
			insert.setLong(1, keys.next("PENDING_MOVE"));
			insert.setString(2, folder.relativize(source).toString());
			insert.setString(3, target);
			insert.executeUpdate();
		}
	}

	/// Does what is planned, and commits that it is done. What cannot be done stays planned for the next time.
	/// @return what could not be done, in words
	public List<String> run(Connection connection) throws SQLException {
		var failures = new ArrayList<String>();
		Set<Path> changed = new HashSet<>();
		var done = new ArrayList<Long>();
		for (Move move : planned(connection)) {
			try {
				if (move.target != null && Files.notExists(move.source) && Files.notExists(move.target)) {
					failures.add(move.source + " is not there any more"); // trying again would not bring it back
				}
				move(move, changed);
				done.add(move.id);
			} catch (IOException e) {
				failures.add(move.source + (move.target == null ? " cannot be deleted: " : " cannot be moved to " + move.target + ": ") + e.getMessage());
			}
		}
		sync(changed);
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM PENDING_MOVE WHERE ID = ?")) {
			for (int i = 0; i < done.size(); i++) {
				delete.setLong(1, done.get(i));
				delete.addBatch();
				if (i % BATCH == BATCH - 1) {
					delete.executeBatch();
				}
			}
			delete.executeBatch();
		}
		connection.commit();
		return failures;
	}

	private List<Move> planned(Connection connection) throws SQLException {
		var moves = new ArrayList<Move>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT * FROM PENDING_MOVE ORDER BY ID")) {
			while (rows.next()) {
				String target = rows.getString(3);
				moves.add(new Move(rows.getLong(1), folder.resolve(rows.getString(2)), target.equals(DELETED) ? null : folder.resolve(target)));
			}
		}
		return moves;
	}

	private static void move(Move move, Set<Path> changed) throws IOException {
		if (move.target == null) {
			Files.deleteIfExists(move.source);
		} else if (Files.exists(move.source)) {
			for (Path made = move.target.getParent(); Files.notExists(made); made = made.getParent()) {
				changed.add(made.getParent());
			}
			Files.createDirectories(move.target.getParent());
			if (Files.exists(move.target)) {
				throw new IOException("there is another file of that name");
			}
			Files.move(move.source, move.target, StandardCopyOption.ATOMIC_MOVE);
			changed.add(move.target.getParent());
		}
		changed.add(move.source.getParent());
	}

	/// Makes new names durable, where the system lets a folder be synced.
	private static void sync(Set<Path> folders) {
		folders.stream().filter(Files::isDirectory).forEach(Durable::sync);
	}
}
