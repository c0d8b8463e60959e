package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.dicom.Level;

/// How long small changes take: one more series, and an import that the user stops.
record Changing(Run run) {
	private static final String SMALL = "database-small";
	private static final int SERIES = 30;
	private static final double REFRESH = 20;
	private static final double CANCEL = 250;
	private static final int CANCELS = 5;
	private static final long BEFORE_CANCEL = 500_000_000;

	/// What is measured is all of an import of one file: reading, committing, the report, and the snapshot that shows the series.
	double[] series(DicomDatabase database, int collection) throws IOException {
		Path files = run.studies("files-single-" + collection, new Studies(collection, 1, 1, 0), 0, SERIES);
		double[] millis = new double[SERIES];
		for (int i = 0; i < SERIES; i++) {
			int before = database.snapshot().count(Level.SERIES);
			millis[i] = run.imported(database, Mode.LINK, List.of(files.resolve("%06d".formatted(i)))) * 1000;
			if (database.snapshot().count(Level.SERIES) != before + 1) {
				throw new IOException("the snapshot lacks a series that was imported");
			}
		}
		return millis;
	}

	void refresh(DicomDatabase large) throws IOException {
		int instances = large.snapshot().count(Level.INSTANCE);
		double there = Figures.median(series(large, 5));
		double here = Figures.median(series(run.fresh(SMALL), 6));
		run.figures().figure("one more series, import and displayed fields", there <= REFRESH, "refresh ≤ 20 ms, whatever the size",
				"median %.1f ms with %,d instances, %.1f ms in an empty database", there, instances, here);
	}

	void cancel() throws IOException {
		Path files = run.studies(Importing.FOLDER, Importing.IMAGES, 0, Importing.files(run) / Importing.PER_STUDY);
		double slowest = 0;
		boolean kept = true;
		for (int i = 0; i < CANCELS; i++) {
			for (Mode mode : Mode.values()) {
				DicomDatabase database = run.fresh(SMALL);
				var stop = new AtomicLong(System.nanoTime() + BEFORE_CANCEL + i * BEFORE_CANCEL / CANCELS);
				ImportReport report = database.importFiles(new ImportRequest(List.of(files), mode), new ImportProgress() {
					@Override
					public boolean cancelled() {
						return System.nanoTime() > stop.get();
					}
				});
				slowest = Math.max(slowest, (System.nanoTime() - stop.get()) / 1e6);
				long taken = report.counts().get(Outcome.TAKEN);
				kept &= taken == database.snapshot().count(Level.INSTANCE) && taken == run.reopen(SMALL).snapshot().count(Level.INSTANCE);
			}
		}
		run.figures().figure("cancel of an import", slowest <= CANCEL && kept, "≤ 250 ms, what was acknowledged is there",
				"%.0f ms at most of %d, what was acknowledged is %s",
				slowest, 2 * CANCELS, kept ? "there" : "NOT all there");
		run.manager().close();
		Folders.delete(run.folder().resolve(SMALL));
	}
}
