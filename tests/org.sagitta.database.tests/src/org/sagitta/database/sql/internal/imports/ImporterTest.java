package org.sagitta.database.sql.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.sql.internal.model.Courtesy;
import org.sagitta.database.sql.internal.store.KnownUids;
import org.sagitta.dicom.TagSet;

/// An import while the UIDs of the index are read, as after a crash.
class ImporterTest {
	private static final long PATIENCE_MS = 10_000;

	@TempDir
	Path temp;
	private final KnownUids known = new KnownUids();
	private final AtomicBoolean cancelled = new AtomicBoolean();
	private final AtomicBoolean written = new AtomicBoolean();

	/// Of a folder without files: the last burst is written as all others are.
	private FutureTask<ImportReport> begin() {
		var progress = new ImportProgress() {
			@Override
			public boolean cancelled() {
				return cancelled.get();
			}
		};
		var reporting = new Reporting((_, _, _) -> { });
		var preparer = new Preparer(null, TagSet.of(List.of()), Taking.LINK, known, null, null, _ -> false);
		var importer = new Importer(preparer, Runnable::run, new Courtesy(), _ -> {
			written.set(true);
			return CompletableFuture.completedFuture(List.of());
		}, null, new DirectoryFiles(null, reporting::failure, () -> { }), new ArchiveFiles(Optional.empty(), preparer, null), progress, reporting);
		var task = new FutureTask<>(() -> importer.run(new ImportRequest(List.of(temp), ImportRequest.Mode.LINK)));
		Thread.startVirtualThread(task);
		return task;
	}

	@Test
	void itIsCancelledWithoutWaitingForThem() throws Exception {
		known.filling();
		FutureTask<ImportReport> task = begin();
		Assertions.assertThrows(TimeoutException.class, () -> task.get(200, TimeUnit.MILLISECONDS));
		cancelled.set(true);
		assertTrue(task.get(PATIENCE_MS, TimeUnit.MILLISECONDS).cancelled());
		assertFalse(written.get(), "nothing is handed to the writer, which would wait");
	}

	@Test
	void itBeginsWhenTheyHaveBeenRead() throws Exception {
		known.filling();
		FutureTask<ImportReport> task = begin();
		Assertions.assertThrows(TimeoutException.class, () -> task.get(200, TimeUnit.MILLISECONDS));
		assertFalse(written.get());
		known.filled(true);
		assertFalse(task.get(PATIENCE_MS, TimeUnit.MILLISECONDS).cancelled());
		assertTrue(written.get());
		assertEquals(List.of(), task.get().notTaken());
	}
}
