package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.sql.internal.model.Courtesy;

/// One import: a walker lists the files, workers prepare them in chunks, and bursts go to the writer in the order of the
/// files, one being written while the next is collected.
final class Importer {
	private static final int CHUNK = 32;
	/// Copying takes longer than reading, and a chunk is what a user who cancels waits for.
	private static final int CHUNK_OF_COPIES = 8;
	private static final long POLL_MILLIS = 50;
	private static final int CHUNKS_AHEAD = 16;
	private static final int BURST = 500;
	private static final long PROGRESS_NANOS = 100_000_000;
	private static final Future<List<Prepared>> END = CompletableFuture.completedFuture(null);

	private final Preparer preparer;
	private final Executor workers;
	private final Courtesy courtesy;
	private final Function<List<Prepared>, Future<List<Taker.Decision>>> writer;
	private final OwnedFiles owned;
	private final DirectoryFiles directories;
	private final ArchiveFiles archives;
	private final ImportProgress progress;
	private final Reporting reporting;
	private final BlockingQueue<Future<List<Prepared>>> ahead = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
	private final AtomicLong found = new AtomicLong();
	private final AtomicBoolean stopped = new AtomicBoolean();
	/// Files of files, looked into after all others.
	private final List<Path> later = new ArrayList<>();
	private boolean ended;
	private long lastProgress;

	Importer(Preparer preparer, Executor workers, Courtesy courtesy, Function<List<Prepared>, Future<List<Taker.Decision>>> writer, OwnedFiles owned,
			DirectoryFiles directories, ArchiveFiles archives, ImportProgress progress, Reporting reporting) {
		this.preparer = preparer;
		this.workers = workers;
		this.courtesy = courtesy;
		this.writer = writer;
		this.owned = owned;
		this.directories = directories;
		this.archives = archives;
		this.progress = progress;
		this.reporting = reporting;
	}

	ImportReport run(ImportRequest request) throws DatabaseException {
		Thread walker = Thread.ofVirtual().name("sagitta-import-walker").start(() -> list(request));
		try {
			boolean cancelled = !isReady() || write();
			if (!cancelled) {
				walker.join();
				for (Path archive : later) {
					cancelled |= cancelled() || look(archive);
				}
				lastProgress = 0;
				tell(List.of());
			}
			return reporting.report(cancelled);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return reporting.report(true);
		} finally {
			stopped.set(true);
			drain();
		}
	}

	/// How many archives were found, to be looked into last.
	int archives() {
		return later.size();
	}

	private void list(ImportRequest request) {
		int size = request.mode() == ImportRequest.Mode.COPY ? CHUNK_OF_COPIES : CHUNK;
		var chunk = new ArrayList<Path>(size);
		try {
			new Walker(file -> {
				found.incrementAndGet();
				chunk.add(file);
				if (chunk.size() == size) {
					submit(chunk);
				}
			}, directories, request.options(), reporting::failure, this::cancelled).walk(request.paths());
			submit(chunk);
		} finally {
			put(END);
		}
	}

	/// For the walker: where it stops listing, files are left out, and the import counts as cancelled.
	private boolean cancelled() {
		if (progress.cancelled()) {
			stopped.set(true);
		}
		return stopped.get();
	}

	private void submit(List<Path> chunk) {
		List<Path> files = List.copyOf(chunk);
		chunk.clear();
		if (!files.isEmpty() && !stopped.get()) {
			var work = new FutureTask<>(() -> files.stream().takeWhile(_ -> !stopped.get()).peek(_ -> courtesy.giveWay()).map(preparer::prepare).toList());
			put(work);
			workers.execute(work);
		}
	}

	private void put(Future<List<Prepared>> chunk) {
		try {
			ahead.put(chunk);
		} catch (InterruptedException e) {
			throw new IllegalStateException("nobody interrupts the walker", e);
		}
	}

	/// Waits here, where the user can stop it, until the UIDs that there are have been read after a crash; the writer would wait for them
	/// with a transaction open.
	/// @return whether it goes on
	private boolean isReady() throws InterruptedException {
		while (!cancelled()) {
			if (preparer.known().isSettled(POLL_MILLIS)) {
				return true;
			}
		}
		return false;
	}

	/// @return whether the user stopped it
	private boolean write() throws InterruptedException, DatabaseException {
		Future<List<Taker.Decision>> inFlight = CompletableFuture.completedFuture(List.of());
		var burst = new ArrayList<Prepared>(BURST);
		boolean more = true;
		while (more) {
			Future<List<Prepared>> next = ahead.take();
			more = next != END;
			ended = !more;
			if (more) {
				add(prepared(next), burst);
			}
			if (burst.size() >= BURST - CHUNK || !more) {
				tell(await(inFlight));
				inFlight = writer.apply(List.copyOf(burst));
				burst.clear();
			}
			if (more && progress.cancelled()) {
				stopped.set(true);
				tell(await(inFlight));
				burst.forEach(this::forget);
				return true;
			}
		}
		tell(await(inFlight));
		lastProgress = 0;
		tell(List.of());
		return stopped.get();
	}

	/// A chunk, or what there is of it when the user stops meanwhile.
	private List<Prepared> prepared(Future<List<Prepared>> chunk) throws InterruptedException, DatabaseException {
		while (!chunk.isDone() && !cancelled()) {
			try {
				return chunk.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException _) {
				continue; // to ask whether it goes on
			} catch (ExecutionException _) {
				break; // told below
			}
		}
		return await(chunk);
	}

	private void add(List<Prepared> chunk, List<Prepared> burst) {
		for (Prepared each : chunk) {
			if (each instanceof Prepared.Archive(Path file)) {
				later.add(file);
			} else {
				burst.add(each);
			}
		}
	}

	/// @return whether the user stopped it
	private boolean look(Path archive) throws InterruptedException, DatabaseException {
		var burst = new ArrayList<Prepared>(BURST);
		var failure = new AtomicReference<Exception>();
		found.decrementAndGet();
		archives.each(archive, reporting::failure, this::cancelled, entry -> {
			found.incrementAndGet();
			burst.add(entry);
			if (burst.size() == BURST) {
				flush(burst, failure);
			}
		});
		flush(burst, failure);
		switch (failure.get()) {
			case null -> { }
			case InterruptedException e -> throw e;
			case DatabaseException e -> throw e;
			case Exception e -> throw new IllegalStateException(e);
		}
		return stopped.get();
	}

	private void flush(List<Prepared> burst, AtomicReference<Exception> failure) {
		try {
			if (failure.get() == null) {
				tell(await(writer.apply(List.copyOf(burst))));
			} else {
				burst.forEach(this::forget);
			}
		} catch (InterruptedException | DatabaseException e) {
			failure.set(e);
			stopped.set(true);
		}
		burst.clear();
	}

	private void tell(List<Taker.Decision> decisions) {
		decisions.forEach(decision -> reporting.outcome(decision.file(), decision.outcome(), decision.reason()));
		long now = System.nanoTime();
		if (now - lastProgress > PROGRESS_NANOS || lastProgress == 0) {
			lastProgress = now;
			progress.progress(found.get(), reporting.done());
		}
	}

	/// What nobody will write any more: waits for it, and drops its copies.
	private void drain() {
		try {
			while (!ended) {
				Future<List<Prepared>> chunk = ahead.take();
				ended = chunk == END;
				if (!ended) {
					chunk.get().forEach(this::forget);
				}
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt(); // what stays in the incoming folder goes when the database is opened again
		} catch (ExecutionException e) {
			throw new IllegalStateException("a worker reports errors in what it returns", e);
		}
	}

	private void forget(Prepared prepared) {
		if (prepared instanceof Prepared.Candidate candidate) {
			owned.drop(candidate.copy());
		}
	}

	private static <T> T await(Future<T> future) throws InterruptedException, DatabaseException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof DatabaseException database) {
				throw database;
			}
			throw new DatabaseException(DatabaseException.Kind.FAILED, "the import ended with an error: " + e.getCause(), e.getCause());
		}
	}
}
