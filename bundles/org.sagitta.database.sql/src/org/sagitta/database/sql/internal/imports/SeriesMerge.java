package org.sagitta.database.sql.internal.imports;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.FileTags;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.database.sql.internal.store.UserStore;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// Computes anew, from the cached tags of all its instances, what a series says: first the files, then what is known
/// only remotely. On the writer's thread.
public record SeriesMerge(WriteSession session, Catalog catalog, RuleSet rules) {
	/// @param changed takes the series
	public void again(Item series, Set<Item> changed) throws SQLException {
		List<StoredInstance> rows = session.ofSeries(series);
		TagBlob defaults = TagBlob.of(session.defaults(series.id()));
		Contribution all = Contribution.EMPTY;
		for (StoredInstance row : rows) {
			all = rules.merge(all, rules.instance(new FileTags(row.whole(defaults), row.size())));
		}
		if (catalog.remotes(series) > 0) {
			for (StoredRemote remote : session.remotes().ofSeries(series.id())) {
				all = rules.merge(all, rules.instance(remote.values()));
			}
		}
		catalog.set(series, all, rules.generation(), rows.size());
		changed.add(series);
	}

	/// A series that instances have left: it goes, or says what the others say.
	public void left(Item series) throws SQLException {
		again(series, new LinkedHashSet<>());
		if (catalog.isEmpty(series)) {
			removeEmpty(series);
		} else {
			session.update(series);
		}
	}

	/// A series that an instance has left; it may be empty now.
	void left(long seriesId, Set<Item> changed) throws SQLException {
		for (Item series : catalog.all(Level.SERIES)) {
			if (series.id() == seriesId) {
				again(series, changed);
				if (catalog.isEmpty(series)) {
					changed.remove(series);
					removeEmpty(series);
				}
				return;
			}
		}
	}

	/// Takes a row out that has nothing below, and those above that have nothing below then.
	public void removeEmpty(Item item) throws SQLException {
		for (Item each = item; each != null && catalog.isEmpty(each); each = each.parent()) {
			catalog.remove(each);
			session.delete(each);
			if (catalog.user().dropConflicts(each.level(), each.key())) {
				UserStore.dropConflicts(session.connection(), each.level(), each.key());
			}
		}
	}
}
