package org.sagitta.database.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.Rules.Progress;
import org.sagitta.database.sql.internal.imports.MissingTags;
import org.sagitta.database.sql.internal.imports.SeriesMerge;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.fields.RuleSet;

/// Brings the displayed fields up to the rules of now, in the background: series that other rules have computed are computed anew, from
/// their cached tags, or from their files where a rule reads what was not cached. Some go in each transaction, so that imports go on
/// between. It starts over when rules change, and after a crash: what is stale is told by the generation in each series' row.
final class FieldRefresh implements AutoCloseable {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final int INSTANCES = 2_000;

	/// A series to be looked at.
	private record Stale(Item series, String key, int instances) { }

	private final Writer writer;
	private final Supplier<RuleSet> rules;
	private final MissingTags missing;
	private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sagitta-database-fields").daemon().factory());
	/// Counts the changes of the rules: work for an older number ends.
	private final AtomicInteger run = new AtomicInteger();
	private volatile Progress progress = new Progress(0, 0);

	FieldRefresh(Writer writer, Supplier<RuleSet> rules, MissingTags missing) {
		this.writer = writer;
		this.rules = rules;
		this.missing = missing;
	}

	/// Rules have changed, or the database was opened.
	void start() {
		int number = begin(new Progress(0, 1)); // how much there is to do is found out first
		RuleSet now = rules.get();
		thread.execute(() -> {
			try {
				refresh(number, now);
			} catch (DatabaseException | RuntimeException e) {
				boolean closed = e instanceof DatabaseException known && known.kind() == Kind.CLOSED;
				LOG.log(closed ? Level.DEBUG : Level.ERROR, "Not all displayed fields were computed; they will be when the database is opened again", e);
				tell(number, 0, 0); // nobody waits for what does not go on
			}
		});
	}

	void cancel() {
		begin(new Progress(0, 0));
	}

	Progress progress() {
		return progress;
	}

	private void refresh(int number, RuleSet now) throws DatabaseException {
		if (number != run.get()) {
			return;
		}
		List<Stale> stale = Writer.await(writer.submit((_, catalog) -> stale(catalog, now)));
		int done = 0;
		while (done < stale.size() && number == run.get()) {
			int instances = 0;
			int from = done;
			while (done < stale.size() && instances < INSTANCES) {
				instances += stale.get(done++).instances;
			}
			tell(number, from, stale.size());
			slice(stale.subList(from, done), now, number);
		}
		if (done == stale.size() && number == run.get()) {
			writer.run((_, catalog) -> {
				catalog.setShownBy(now.generation());
				return null;
			});
			tell(number, done, done);
		}
	}

	private int begin(Progress first) {
		synchronized (run) {
			progress = first;
			return run.incrementAndGet();
		}
	}

	/// Unless another run has begun, or none is to be.
	private void tell(int number, int done, int total) {
		synchronized (run) {
			if (number == run.get()) {
				progress = new Progress(done, total);
			}
		}
	}

	private static List<Stale> stale(Catalog catalog, RuleSet now) {
		var stale = new ArrayList<Stale>();
		for (Item series : catalog.all(org.sagitta.dicom.Level.SERIES)) {
			boolean others = !series.generation().equals(now.generation());
			if (others || !catalog.shownBy().equals(now.generation())) {
				stale.add(new Stale(series, series.key(), Math.max(1, others ? series.instances() + catalog.remotes(series) : 1)));
			}
		}
		return stale;
	}

	private void slice(List<Stale> some, RuleSet now, int number) throws DatabaseException {
		var read = new ArrayList<MissingTags.Read>();
		for (Stale each : some) {
			if (each.instances > 1 || !each.series.generation().equals(now.generation())) {
				read.addAll(missing.of(each.series.id(), now.tags(), () -> number == run.get()));
			}
		}
		if (number == run.get()) {
			Writer.await(writer.submit((session, catalog) -> write(session, catalog, some, read, now)));
		}
	}

	private static Void write(WriteSession session, Catalog catalog, List<Stale> some, List<MissingTags.Read> read, RuleSet now) throws SQLException {
		MissingTags.put(session, read);
		var merge = new SeriesMerge(session, catalog, now);
		Set<Item> changed = new LinkedHashSet<>();
		for (Stale each : some) {
			if (catalog.find(org.sagitta.dicom.Level.SERIES, each.key).filter(each.series::equals).isPresent()) {
				if (each.series.generation().equals(now.generation())) {
					catalog.touch(each.series); // only what is computed from below may be another
				} else {
					merge.again(each.series, changed);
				}
			}
		}
		for (Item series : changed) {
			session.update(series);
		}
		return null;
	}

	/// Ends with the work at hand.
	@Override
	public void close() {
		cancel();
		thread.close();
	}
}
