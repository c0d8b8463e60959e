package org.sagitta.database.sql.internal.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.sql.internal.Writer.Work;
import org.sagitta.database.sql.internal.store.IndexStore;
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
	private final Writing writing;
	private final Supplier<RuleSet> rules;
	private final ExecutorService workers = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()),
			Thread.ofPlatform().name("sagitta-import-", 1).daemon().factory());

	public ImportEngine(DicomFiles files, IndexStore store, OwnedFiles owned, Writing writing, Supplier<RuleSet> rules) {
		this.files = files;
		this.store = store;
		this.owned = owned;
		this.writing = writing;
		this.rules = rules;
	}

	/// @param tags to cache
	public ImportReport run(ImportRequest request, TagSet tags, ImportProgress progress) throws DatabaseException {
		var preparer = new Preparer(files, tags.plus(Preparer.TELLING), request.mode(), store.known(), owned);
		var reporting = new Reporting();
		var told = new Placement.Told();
		return new Importer(preparer, workers, burst -> submit(burst, request, reporting, told), owned, progress, reporting).run(request);
	}

	private Future<List<Taker.Decision>> submit(List<Prepared> burst, ImportRequest request, Reporting reporting, Placement.Told told) {
		try {
			return writing.submit((session, catalog) -> {
				var placement = new Placement(session, catalog, rules.get(), told);
				var taker = new Taker(session, store.roots(), owned, placement, request.mode());
				for (Prepared each : burst) {
					taker.take(each);
				}
				placement.finish();
				owned.sync();
				session.commit();
				taker.warnings().forEach(reporting::warning);
				return taker.decisions();
			});
		} catch (DatabaseException e) {
			return CompletableFuture.failedFuture(e);
		}
	}

	@Override
	public void close() {
		workers.shutdownNow();
	}
}
