package org.sagitta.database.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Settings;
import org.sagitta.dicom.Level;

/// The fields by which the tables group, kept as one setting a level. Safe on any thread.
final class GroupedFields {
	private final IndexStore store;
	private final Journal journal;
	private final Map<Level, Set<String>> fields = new EnumMap<>(Level.class);

	GroupedFields(IndexStore store, Journal journal) throws SQLException {
		this.store = store;
		this.journal = journal;
		try (Connection connection = store.connection()) {
			for (Level level : Level.values()) {
				fields.put(level, Settings.read(connection, RuleLines.grouped(level)).map(text -> Set.of(text.split("\n"))).orElse(Set.of()));
			}
		}
	}

	synchronized boolean has(Level level, String field) {
		return fields.get(level).contains(field);
	}

	synchronized void set(Level level, String field, boolean grouped) throws SQLException {
		var now = new TreeSet<>(fields.get(level));
		if (grouped ? now.add(field) : now.remove(field)) {
			write(level, now);
		}
	}

	synchronized void reset(Level level) throws SQLException {
		if (!fields.get(level).isEmpty()) {
			write(level, Set.of());
		}
	}

	private void write(Level level, Set<String> now) throws SQLException {
		String text = String.join("\n", List.copyOf(now));
		if (text.length() > Settings.LONGEST) {
			throw new SQLException("a table cannot group by so many columns");
		}
		try (Connection connection = store.connection()) {
			connection.setAutoCommit(false);
			RuleLines.set(journal, RuleLines.grouped(level), text);
			Settings.write(connection, RuleLines.grouped(level), text);
			connection.commit();
		}
		fields.put(level, Set.copyOf(now));
	}
}
