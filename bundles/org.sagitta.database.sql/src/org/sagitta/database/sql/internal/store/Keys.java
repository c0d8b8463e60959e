package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/// New keys, from blocks that are reserved in transactions of their own: no two processes ever get the same one. Only the
/// writer's thread uses it.
final class Keys {
	private static final int BLOCK = 10_000;

	private record Block(long next, long end) { }

	private final DataSource source;
	private final Map<String, Block> blocks = new HashMap<>();

	Keys(DataSource source) {
		this.source = source;
	}

	long next(String table) throws SQLException {
		Block block = blocks.get(table);
		if (block == null || block.next == block.end) {
			block = reserve(table);
		}
		blocks.put(table, new Block(block.next + 1, block.end));
		return block.next;
	}

	/// Keys of this table begin behind one that is in use.
	void beginAfter(Connection connection, String table, long used) throws SQLException {
		try (var insert = connection.prepareStatement("INSERT INTO KEY_BLOCK VALUES (?, ?)")) {
			insert.setString(1, table);
			insert.setLong(2, Math.max(100, used + 1));
			insert.executeUpdate();
		}
	}

	private Block reserve(String table) throws SQLException {
		try (Connection connection = source.getConnection()) {
			connection.setAutoCommit(false);
			try (var more = connection.prepareStatement("UPDATE KEY_BLOCK SET NEXT_ID = NEXT_ID + " + BLOCK + " WHERE NAME = ?")) {
				more.setString(1, table);
				if (more.executeUpdate() == 0) {
					try (var first = connection.prepareStatement("INSERT INTO KEY_BLOCK VALUES (?, ?)")) {
						first.setString(1, table);
						first.setLong(2, 100 + BLOCK);
						first.executeUpdate();
					}
				}
			}
			try (var read = connection.prepareStatement("SELECT NEXT_ID FROM KEY_BLOCK WHERE NAME = ?")) {
				read.setString(1, table);
				try (var rows = read.executeQuery()) {
					rows.next();
					long end = rows.getLong(1);
					connection.commit();
					return new Block(end - BLOCK, end);
				}
			}
		}
	}
}
