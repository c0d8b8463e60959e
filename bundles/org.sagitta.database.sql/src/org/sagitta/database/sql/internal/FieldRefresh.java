package org.sagitta.database.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.sql.internal.imports.SeriesMerge;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.fields.RuleSet;

/// Brings the displayed fields up to the rules of now, in the background: series that other rules have computed are computed
/// anew from their cached tags, some in each transaction, so that imports go on between. It starts over when rules change, and
/// after a crash: what is stale is told by the generation in each series' row.
final class FieldRefresh {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final int INSTANCES = 2_000;

	private final Writer writer;
	private final Whiteboards whiteboards;

	FieldRefresh(Writer writer, Whiteboards whiteboards) {
		this.writer = writer;
		this.whiteboards = whiteboards;
	}

	void start() {
		submit(this::first);
	}

	private Void first(WriteSession session, Catalog catalog) throws SQLException {
		String now = whiteboards.rules().generation();
		Queue<Item> stale = new ArrayDeque<>();
		for (Item series : catalog.all(org.sagitta.dicom.Level.SERIES)) {
			if (!series.generation().equals(now) || !catalog.shownBy().equals(now)) {
				stale.add(series);
			}
		}
		slice(session, catalog, stale, now);
		return null;
	}

	private void slice(WriteSession session, Catalog catalog, Queue<Item> stale, String generation) throws SQLException {
		RuleSet rules = whiteboards.rules();
		if (!rules.generation().equals(generation)) {
			return; // they have changed again, and another refresh has been started for that
		}
		var merge = new SeriesMerge(session, catalog, rules);
		Set<Item> changed = new LinkedHashSet<>();
		for (int left = INSTANCES; left > 0 && !stale.isEmpty();) {
			Item series = stale.poll();
			if (catalog.find(org.sagitta.dicom.Level.SERIES, series.key()).filter(series::equals).isPresent()) {
				if (series.generation().equals(generation)) {
					left--;
					catalog.touch(series); // only what is computed from below may be another
				} else {
					left -= Math.max(1, series.instances() + catalog.remotes(series));
					merge.again(series, changed);
				}
			}
		}
		for (Item series : changed) {
			session.update(series);
		}
		if (stale.isEmpty()) {
			catalog.setShownBy(generation);
		} else {
			submit((again, items) -> {
				slice(again, items, stale, generation);
				return null;
			});
		}
	}

	private void submit(Writer.Work<Void> work) {
		try {
			writer.submit(work);
		} catch (DatabaseException _) {
			LOG.log(Level.DEBUG, "Closed before all displayed fields were computed; they will be when it is opened again");
		}
	}
}
