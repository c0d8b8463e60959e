package org.sagitta.database.sql.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.Snapshot;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.fields.RuleSet;

/// The one thread that changes the index and the catalog. Each piece of work is a transaction; snapshots follow commits, at most
/// ten a second.
public final class Writer implements AutoCloseable {
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final long PUBLISH_MILLIS = 100;

	/// A piece of work in one transaction.
	@FunctionalInterface
	public interface Work<T> {
		T run(WriteSession session, Catalog catalog) throws SQLException, DatabaseException;
	}

	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
			task -> Thread.ofPlatform().name("sagitta-database-writer").daemon().unstarted(task));
	private final IndexStore store;
	private final WriteSession session;
	private final Catalog catalog;
	private final Supplier<RuleSet> rules;
	private final Supplier<Set<String>> numericFields;
	private final Consumer<Snapshot> published;
	private volatile Snapshot snapshot;
	/// Why the engine gave up, as it does when the disk is full; null while it works.
	private volatile Exception broken;
	private boolean publishing;
	private long lastPublished;

	public Writer(IndexStore store, Supplier<RuleSet> rules, Supplier<Set<String>> numericFields, Consumer<Snapshot> published) throws SQLException {
		this.store = store;
		this.rules = rules;
		this.numericFields = numericFields;
		this.published = published;
		session = store.writeSession();
		catalog = new Catalog(store.user(), session::contribution, store.courtesy());
		store.load(catalog, rules.get());
		snapshot = catalog.publish(rules.get(), numericFields.get());
	}

	public Snapshot snapshot() {
		return snapshot;
	}

	public <T> Future<T> submit(Work<T> work) throws DatabaseException {
		try {
			return thread.submit((Callable<T>) () -> transaction(work));
		} catch (RejectedExecutionException _) {
			throw new DatabaseException(Kind.CLOSED, "The database was closed");
		}
	}

	/// Does the work, and returns when a snapshot shows it.
	public <T> T run(Work<T> work) throws DatabaseException {
		return await(submit((writeSession, items) -> {
			T result = work.run(writeSession, items);
			writeSession.commit();
			publish();
			return result;
		}));
	}

	static <T> T await(Future<T> future) throws DatabaseException {
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DatabaseException(Kind.FAILED, "Interrupted", e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof DatabaseException known ? known
					: new DatabaseException(Kind.FAILED, "The index reports: " + e.getCause().getMessage(), e.getCause());
		}
	}

	/// Whether the engine has given up: then the database must be opened again.
	boolean isBroken() {
		return broken != null;
	}

	private <T> T transaction(Work<T> work) throws SQLException, DatabaseException {
		if (broken != null) {
			throw new DatabaseException(Kind.CLOSED, "The index was closed by an error; see that the disk has room, and open the database again. The error was: "
					+ broken.getMessage(), broken);
		}
		try {
			T result = work.run(session, catalog);
			session.commit();
			publishSoon();
			return result;
		} catch (SQLException | DatabaseException | RuntimeException e) {
			if (!(e instanceof DatabaseException known && known.kind() == Kind.REFUSED)) {
				LOG.log(Level.ERROR, "A change of the index failed and is taken back", e);
			}
			undo(e);
			throw e;
		}
	}

	/// What was not committed is forgotten, in the engine and in memory.
	private void undo(Exception cause) {
		try {
			session.rollback();
			catalog.clear();
			store.load(catalog, rules.get());
		} catch (SQLException e) {
			broken = cause;
			cause.addSuppressed(e);
			return;
		}
		publishSoon();
	}

	private void publishSoon() {
		if (!publishing) {
			long wait = PUBLISH_MILLIS - (System.nanoTime() - lastPublished) / 1_000_000;
			if (wait <= 0) {
				publish();
			} else {
				publishing = true;
				thread.schedule(this::publish, wait, TimeUnit.MILLISECONDS);
			}
		}
	}

	private void publish() {
		publishing = false;
		if (!catalog.hasChanged()) {
			return; // an earlier snapshot shows it all
		}
		lastPublished = System.nanoTime();
		snapshot = catalog.publish(rules.get(), numericFields.get());
		published.accept(snapshot);
	}

	/// Keeps the rows for the next opening, when all else is done.
	void keepRows() throws DatabaseException {
		if (!isBroken()) {
			run((kept, rows) -> {
				publish();
				kept.keep(rows);
				return null;
			});
		}
	}

	/// Finishes what was submitted, then closes the connection.
	@Override
	public void close() throws SQLException {
		thread.shutdown();
		try {
			while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
				LOG.log(Level.WARNING, "The database is still writing");
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		session.close();
	}
}
