package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.RuleLines;

/// Texts of any length that users keep under names, in the index as several settings each, and in the journal. Safe on any thread.
public final class LongSettings {
	/// Behind the name; no name has it.
	private static final char NUMBER = '\n';
	/// Of a text.
	private static final int MOST_PARTS = 100;

	private final String prefix;
	private final int longestName;
	private final IndexStore store;
	private final Journal journal;
	private final Map<String, String> texts = new TreeMap<>();

	/// @param prefix of the names of the settings
	public LongSettings(String prefix, int longestName, IndexStore store, Journal journal) throws SQLException {
		this.prefix = prefix;
		this.longestName = longestName;
		this.store = store;
		this.journal = journal;
		try (Connection connection = store.connection()) {
			Map<String, String> parts = Settings.all(connection, prefix);
			parts.keySet().stream().map(name -> name.substring(0, name.indexOf(NUMBER))).distinct().forEach(name -> {
				var text = new StringBuilder();
				for (int i = 0; parts.containsKey(name + NUMBER + i); i++) {
					text.append(parts.get(name + NUMBER + i));
				}
				texts.put(name, text.toString());
			});
		}
	}

	/// By name.
	public synchronized Map<String, String> all() {
		return new TreeMap<>(texts);
	}

	/// @param text not empty
	/// @throws DatabaseException when the name is empty or too long, or the text is too long
	public synchronized void save(String name, String text) throws DatabaseException {
		if (name.isBlank() || name.length() > longestName || name.chars().anyMatch(Character::isISOControl)) {
			throw new DatabaseException(Kind.REFUSED, "A name is 1 to " + longestName + " characters long, and has no line breaks");
		}
		if (text.length() > MOST_PARTS * Settings.LONGEST) {
			throw new DatabaseException(Kind.REFUSED, "\"" + name + "\" is too long to be kept");
		}
		write(name, text);
		texts.put(name, text);
	}

	/// @param what such as "search", for the message
	/// @throws DatabaseException when there is none of that name
	public synchronized void remove(String name, String what) throws DatabaseException {
		if (!texts.containsKey(name)) {
			throw new DatabaseException(Kind.REFUSED, "There is no " + what + " \"" + name + "\""
					+ (texts.isEmpty() ? "" : "; there are " + String.join(", ", texts.keySet())));
		}
		write(name, "");
		texts.remove(name);
	}

	private void write(String name, String text) throws DatabaseException {
		try (Connection connection = store.connection()) {
			connection.setAutoCommit(false);
			int before = parts(texts.getOrDefault(name, ""));
			for (int i = 0; i < Math.max(before, parts(text)); i++) {
				String part = text.substring(Math.min(i * Settings.LONGEST, text.length()), Math.min((i + 1) * Settings.LONGEST, text.length()));
				RuleLines.set(journal, prefix + name + NUMBER + i, part);
				Settings.write(connection, prefix + name + NUMBER + i, part);
			}
			connection.commit();
		} catch (SQLException e) {
			throw new DatabaseException(Kind.FAILED, "\"" + name + "\" cannot be kept: " + e.getMessage(), e);
		}
	}

	private static int parts(String text) {
		return Math.ceilDiv(text.length(), Settings.LONGEST);
	}
}
