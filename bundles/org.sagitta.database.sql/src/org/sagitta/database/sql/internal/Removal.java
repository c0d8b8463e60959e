package org.sagitta.database.sql.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.RemovalReport;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.SeriesMerge;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// One removal: rows go in a transaction, on the writer's thread; the files that the database owns go to the trash after it.
final class Removal {
	private final WriteSession session;
	private final Catalog catalog;
	private final SeriesMerge merge;
	private final int[] before;
	private final List<StoredInstance> gone = new ArrayList<>();
	private final List<String> unknown = new ArrayList<>();
	private RemovalReport rows;

	Removal(WriteSession session, Catalog catalog, RuleSet rules) {
		this.session = session;
		this.catalog = catalog;
		merge = new SeriesMerge(session, catalog, rules);
		before = counts();
	}

	void run(Level level, Collection<String> keys) throws SQLException {
		for (String key : new LinkedHashSet<>(keys)) {
			if (level == Level.INSTANCE) {
				instance(key);
			} else {
				Optional<Item> item = catalog.find(level, key);
				if (item.isEmpty()) {
					unknown.add(key);
				} else {
					below(item.get());
				}
			}
		}
		int[] after = counts();
		rows = new RemovalReport(before[0] - after[0], before[1] - after[1], before[2] - after[2], gone.size(), 0, List.of(), unknown);
	}

	private void below(Item item) throws SQLException {
		if (item.level() != Level.SERIES) {
			for (Item child : item.children()) {
				below(child);
			}
			return;
		}
		for (StoredInstance row : session.ofSeries(item)) {
			session.delete(row.id());
			gone.add(row);
		}
		catalog.set(item, Contribution.EMPTY, "", 0);
		merge.removeEmpty(item);
	}

	private void instance(String uid) throws SQLException {
		Optional<StoredInstance> row = session.find(uid);
		if (row.isEmpty()) {
			unknown.add(uid);
			return;
		}
		session.delete(row.get().id());
		gone.add(row.get());
		Item series = catalog.all(Level.SERIES).stream().filter(each -> each.id() == row.get().seriesId()).findFirst()
				.orElseThrow(() -> new SQLException("the index has no series for instance " + uid));
		Set<Item> changed = new LinkedHashSet<>();
		merge.again(series, changed);
		if (series.instances() == 0) {
			merge.removeEmpty(series);
		} else {
			session.update(series);
		}
	}

	private int[] counts() {
		return new int[] { catalog.all(Level.PATIENT).size(), catalog.all(Level.STUDY).size(), catalog.all(Level.SERIES).size() };
	}

	/// After the commit: moves what the database owned to the trash.
	RemovalReport trash(OwnedFiles owned) {
		var failures = new ArrayList<String>();
		int trashed = owned.trash(gone.stream().filter(StoredInstance::owned).map(StoredInstance::file).toList(), failures);
		return new RemovalReport(rows.patients(), rows.studies(), rows.series(), rows.instances(), trashed, failures, unknown);
	}
}
