package org.sagitta.database.sql.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.ColumnLayout;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Layouts;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.LongSettings;

/// The arrangements of columns that users keep, each as JSON.
final class SqlLayouts implements Layouts {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");

	private final LongSettings texts;
	private final Runnable changed;

	SqlLayouts(IndexStore store, Journal journal, Runnable changed) throws SQLException {
		texts = new LongSettings(RuleLines.LAYOUTS, LONGEST_NAME, store, journal);
		this.changed = changed;
	}

	@Override
	public List<String> names() {
		return List.copyOf(texts.all().keySet());
	}

	@Override
	public Optional<ColumnLayout> find(String name) {
		String text = texts.all().get(name);
		if (text == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(ColumnLayout.read(new StringReader(text)));
		} catch (IOException e) {
			LOG.log(Level.WARNING, "The layout " + name + " cannot be read", e);
			return Optional.empty();
		}
	}

	@Override
	public void save(String name, ColumnLayout layout) throws DatabaseException {
		var text = new StringBuilder();
		try {
			layout.write(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a StringBuilder throws none
		}
		texts.save(name, text.toString());
		changed.run();
	}

	@Override
	public void remove(String name) throws DatabaseException {
		texts.remove(name, "layout");
		changed.run();
	}
}
