package org.sagitta.database.sql.internal.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.fields.RuleSet;

/// Adds and forgets instances that are known only remotely. On the writer's thread.
public record RemoteRows(WriteSession session, Catalog catalog, RuleSet rules) {
	/// What has changed.
	/// @param all those that were added or came in the place of one with another URL
	/// @param fresh how many of them were not known before
	public record Added(List<StoredRemote> all, int fresh) { }

	/// @param told without ids
	public Added add(Collection<StoredRemote> told) throws SQLException {
		var placement = new Placement(session, catalog, rules, new Placement.Told());
		var all = new ArrayList<StoredRemote>();
		int fresh = 0;
		for (StoredRemote each : told) {
			Optional<StoredRemote> known = session.remotes().find(each.uid());
			boolean same = known.isPresent() && known.get().url().equals(each.url());
			if (!same && session.find(each.uid()).isEmpty()) {
				placement.add(each, known);
				all.add(each);
				fresh += known.isPresent() ? 0 : 1;
			}
		}
		placement.finish();
		return new Added(all, fresh);
	}

	/// @return the UIDs of those that were forgotten
	public List<String> forget(Level level, Collection<String> keys) throws SQLException {
		var gone = new ArrayList<String>();
		Set<Item> touched = new LinkedHashSet<>();
		for (String key : new LinkedHashSet<>(keys)) {
			if (level == Level.INSTANCE) {
				Optional<StoredRemote> known = session.remotes().find(key);
				if (known.isPresent()) {
					session.remotes().delete(known.get().id());
					Item series = series(catalog, known.get());
					catalog.countRemotes(series, -1);
					touched.add(series);
					gone.add(key);
				}
			} else {
				for (Item series : catalog.find(level, key).map(RemoteRows::seriesOf).orElse(List.of())) {
					if (catalog.remotes(series) > 0) {
						gone.addAll(forgetAll(session, catalog, series));
						touched.add(series);
					}
				}
			}
		}
		var merge = new SeriesMerge(session, catalog, rules);
		for (Item series : touched) {
			merge.left(series);
		}
		return gone;
	}

	private static List<Item> seriesOf(Item item) {
		return switch (item.level()) {
			case PATIENT -> item.children().stream().flatMap(study -> study.children().stream()).toList();
			case STUDY -> item.children();
			default -> List.of(item);
		};
	}

	/// Forgets those of one series, which then has to be merged anew or removed.
	/// @return their UIDs
	public static List<String> forgetAll(WriteSession session, Catalog catalog, Item series) throws SQLException {
		int count = catalog.remotes(series);
		if (count == 0) {
			return List.of();
		}
		List<String> uids = session.remotes().ofSeries(series.id()).stream().map(StoredRemote::uid).toList();
		session.remotes().deleteOfSeries(series.id());
		catalog.countRemotes(series, -count);
		return uids;
	}

	/// The row that a remote instance is below.
	static Item series(Catalog catalog, StoredRemote remote) {
		return catalog.find(Level.SERIES, remote.values().text(org.sagitta.dicom.Tag.SeriesInstanceUID)).orElseThrow();
	}
}
