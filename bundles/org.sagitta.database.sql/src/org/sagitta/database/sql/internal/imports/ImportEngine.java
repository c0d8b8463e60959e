package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.sagitta.archive.Archives;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.sql.internal.Writer.Work;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.QuarantineStore;
import org.sagitta.database.sql.internal.store.Stamps;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.RuleSet;

/// Runs imports; they share the workers and take turns at the writer, burst by burst.
public final class ImportEngine implements AutoCloseable {
	/// Hands work to the writer.
	@FunctionalInterface
	public interface Writing {
		Future<List<Taker.Decision>> submit(Work<List<Taker.Decision>> work) throws DatabaseException;
	}

	private final DicomFiles files;
	private final IndexStore store;
	private final OwnedFiles owned;
	private final Journal journal;
	private final Supplier<Optional<Archives>> archives;
	private final Writing writing;
	private final Supplier<RuleSet> rules;
	private final ExecutorService workers = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()),
			Thread.ofPlatform().name("sagitta-import-", 1).daemon().factory());

	/// @param archives what looks into archives, if anything does now
	public ImportEngine(DicomFiles files, IndexStore store, OwnedFiles owned, Journal journal, Supplier<Optional<Archives>> archives, Writing writing,
			Supplier<RuleSet> rules) {
		this.files = files;
		this.store = store;
		this.owned = owned;
		this.journal = journal;
		this.archives = archives;
		this.writing = writing;
		this.rules = rules;
	}

	/// @param tags to cache
	/// @param imported when the new instance of a file came, in milliseconds
	public ImportReport run(ImportRequest request, Taking taking, TagSet tags, ToLongFunction<Path> imported, ImportProgress progress, Reporting reporting)
			throws DatabaseException {
		try (Stamps stamps = store.stamps()) {
			var preparer = new AtomicReference<Preparer>();
			Optional<Archives> looked = archives.get().filter(_ -> request.options().contains(ImportRequest.Option.ARCHIVES));
			preparer.set(new Preparer(files, tags.plus(Preparer.TELLING), taking, store.known(), owned, stamps,
					file -> new ArchiveFiles(looked, preparer.get(), owned).isArchive(file)));
			var told = new Placement.Told();
			return new Importer(preparer.get(), workers, store.courtesy(), burst -> submit(burst, taking, imported, reporting, told), owned,
					new DirectoryFiles(files, reporting::failure, () -> { }), new ArchiveFiles(looked, preparer.get(), owned), progress, reporting).run(request);
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
		}
	}

	/// What such an import would do.
	public ImportPreview preview(ImportRequest request, TagSet tags, ImportProgress progress) throws DatabaseException {
		try (Stamps stamps = store.stamps()) {
			var preparer = new AtomicReference<Preparer>();
			Taking taking = request.mode() == ImportRequest.Mode.COPY ? Taking.COPY : Taking.LINK;
			Optional<Archives> looked = archives.get().filter(_ -> request.options().contains(ImportRequest.Option.ARCHIVES));
			preparer.set(new Preparer(files, tags.plus(Preparer.TELLING), taking == Taking.LINK ? taking : Taking.LOOK, store.known(), owned, stamps,
					file -> new ArchiveFiles(looked, preparer.get(), owned).isArchive(file)));
			var reporting = new Reporting((_, _, _) -> { });
			var previewing = new Previewing(store, owned, taking, writing);
			var importer = new Importer(preparer.get(), workers, store.courtesy(), previewing::submit, owned,
					new DirectoryFiles(files, reporting::failure, previewing::directory), new ArchiveFiles(looked, preparer.get(), owned), progress, reporting);
			ImportReport report = importer.run(request);
			return previewing.preview(report, importer.archives());
		} catch (SQLException e) {
			throw new DatabaseException(DatabaseException.Kind.FAILED, "The index cannot be read: " + e.getMessage(), e);
		}
	}

	private Future<List<Taker.Decision>> submit(List<Prepared> burst, Taking taking, ToLongFunction<Path> imported, Reporting reporting, Placement.Told told) {
		try {
			return writing.submit((session, catalog) -> {
				Map<OwnedFiles.Copy, String> unsynced = taking == Taking.ADOPT ? Map.of() : owned.force(Taker.copies(burst));
				var placement = new Placement(session, catalog, rules.get(), told);
				var taker = new Taker(session, store.roots(), owned, placement, taking, imported);
				for (Prepared each : burst) {
					taker.take(each, unsynced);
				}
				placement.finish();
				for (QuarantineStore.Held held : taker.held()) {
					session.quarantine().add(held.uid(), held.path(), held.source(), held.reason(), held.added());
				}
				var journalled = new FutureTask<Void>(() -> {
					ImportLines.write(journal, owned.root(), taker);
					RemoteLines.gone(journal, placement.arrived());
					return null;
				});
				Thread.ofVirtual().name("sagitta-import-journal").start(journalled); // while the engine takes the rows
				session.flush();
				owned.sync();
				await(journalled);
				session.commit();
				taker.warnings().forEach(reporting::warning);
				reporting.taken(taker);
				return taker.decisions();
			});
		} catch (DatabaseException e) {
			return CompletableFuture.failedFuture(e);
		}
	}

	private static void await(Future<?> journalled) throws SQLException {
		try {
			journalled.get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof SQLException known ? known : new SQLException("the journal cannot be written: " + e.getCause(), e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new SQLException("interrupted while the journal was written", e);
		}
	}

	@Override
	public void close() {
		workers.shutdownNow();
	}
}
