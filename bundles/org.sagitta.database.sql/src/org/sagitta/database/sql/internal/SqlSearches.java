package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.SavedSearch;
import org.sagitta.database.Searches;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.LongSettings;
import org.sagitta.dicom.JsonWriter;

/// The searches that users keep, each as JSON.
final class SqlSearches implements Searches {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final LongSettings texts;
	private final Runnable changed;

	SqlSearches(IndexStore store, Journal journal, Runnable changed) throws SQLException {
		texts = new LongSettings(RuleLines.SEARCHES, LONGEST_NAME, store, journal);
		this.changed = changed;
	}

	@Override
	public List<SavedSearch> all() {
		return texts.all().values().stream().map(SqlSearches::read).filter(Objects::nonNull).toList();
	}

	/// A search of a newer version of the program may say more than this one knows.
	private static SavedSearch read(String text) {
		try {
			return SavedSearch.read(new StringReader(text));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "A saved search cannot be read, and is left out", e);
			return null;
		}
	}

	@Override
	public void save(SavedSearch search) throws DatabaseException {
		var text = new StringBuilder();
		try {
			search.write(new JsonWriter(text));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a StringBuilder throws none
		}
		texts.save(search.name(), text.toString());
		changed.run();
	}

	@Override
	public void remove(String name) throws DatabaseException {
		texts.remove(name, "search");
		changed.run();
	}
}
