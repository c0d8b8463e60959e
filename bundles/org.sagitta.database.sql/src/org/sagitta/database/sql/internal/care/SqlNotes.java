package org.sagitta.database.sql.internal.care;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.Notes;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.UserData;
import org.sagitta.database.sql.internal.store.UserStore;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;

/// Notes and labels, in the index and in the journal.
public final class SqlNotes implements Notes {
	static final String NOTE_LINE = "note";
	static final String LABELS_LINE = "labels";

	private final Parts parts;

	public SqlNotes(Parts parts) {
		this.parts = parts;
	}

	private UserData user() {
		return parts.store().user();
	}

	@Override
	public String note(Level level, String key) {
		return user().note(level, key);
	}

	@Override
	public Set<String> labels(Level level, String key) {
		return user().labels(level, key);
	}

	@Override
	public Set<String> all() {
		return user().allLabels();
	}

	@Override
	public void setNote(Level level, String key, String text) throws DatabaseException {
		String kept = text.strip();
		if (kept.length() > LONGEST_NOTE) {
			throw refused("A note has at most " + LONGEST_NOTE + " characters; this one has " + kept.length());
		}
		parts.writer().run((session, catalog) -> {
			require(session, catalog, level, key);
			UserStore.note(session.connection(), level, key, kept);
			parts.journal().write(NOTE_LINE, json -> json.name("level").value(level.name()).name("key").value(key).name("text").value(kept));
			session.commit();
			user().setNote(level, key, kept);
			catalog.touch(level, key);
			return null;
		});
	}

	@Override
	public void label(Level level, Collection<String> keys, Set<String> added, Set<String> removed) throws DatabaseException {
		for (String label : added) {
			if (label.isBlank() || label.length() > LONGEST_LABEL || label.contains(",") || !label.equals(label.strip())) {
				throw refused("A label has 1 to " + LONGEST_LABEL + " characters, no comma, and no blank at its ends, unlike \"" + label + "\"");
			}
		}
		parts.writer().run((session, catalog) -> {
			for (String key : keys) {
				require(session, catalog, level, key);
				var all = new TreeSet<>(user().labels(level, key));
				all.addAll(added);
				all.removeAll(removed);
				UserStore.labels(session.connection(), level, key, all);
				parts.journal().write(LABELS_LINE, json -> {
					json.name("level").value(level.name()).name("key").value(key).name("labels").beginArray();
					for (String label : all) {
						json.value(label);
					}
					json.endArray();
				});
			}
			session.commit();
			for (String key : keys) {
				var all = new TreeSet<>(user().labels(level, key));
				all.addAll(added);
				all.removeAll(removed);
				user().setLabels(level, key, all);
				catalog.touch(level, key);
			}
			return null;
		});
	}

	private static void require(WriteSession session, Catalog catalog, Level level, String key) throws DatabaseException, java.sql.SQLException {
		boolean there = level == Level.INSTANCE ? session.find(key).isPresent() : catalog.find(level, key).isPresent();
		if (!there) {
			throw refused("The database has no " + level.name().toLowerCase(java.util.Locale.ROOT) + " " + key);
		}
	}

	private static DatabaseException refused(String why) {
		return new DatabaseException(Kind.REFUSED, why);
	}
}
