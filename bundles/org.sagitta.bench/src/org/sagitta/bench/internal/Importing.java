package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;

/// How fast files of 40 KB are imported into a new database, and what its index takes on disk.
record Importing(Run run) {
	private static final String DATABASE = "database-imports";
	private static final String INDEX = "index";
	private static final int FILES = 20_000;
	static final String FOLDER = "files-40k";
	static final int PER_STUDY = 100;
	static final Studies IMAGES = new Studies(1, PER_STUDY, 25, 32_768);
	private static final int ROUNDS = 3;
	private static final double LINKED = 15;
	private static final double COPIED = 5;
	private static final double MOST_BYTES = 600;

	static int files(Run run) {
		return Math.clamp(run.instances(), PER_STUDY, FILES) / PER_STUDY * PER_STUDY;
	}

	void measure() throws IOException {
		int files = files(run);
		Path images = run.studies(FOLDER, IMAGES, 0, files / PER_STUDY);
		run.fresh(DATABASE);
		run.manager().close();
		long empty = Folders.size(run.folder().resolve(DATABASE).resolve(INDEX));
		rate("import by link, %,d files of 40 KB", Mode.LINK, images, files, LINKED);
		disk("disk, series of 25, %,d instances", files, empty);
		rate("import by copy, %,d files of 40 KB", Mode.COPY, images, files, COPIED);
		Path headers = run.studies("files-100", new Studies(2, PER_STUDY, 100, 0), 0, files / PER_STUDY);
		run.imported(run.fresh(DATABASE), Mode.LINK, List.of(headers));
		disk("disk, series of 100, %,d instances", files, empty);
		Folders.delete(run.folder().resolve(DATABASE));
	}

	/// The first round warms up, and does not count. Processor time beside it, since that does not depend on what else the machine does.
	private void rate(String what, Mode mode, Path images, int files, double times) throws IOException {
		double[] rates = new double[ROUNDS];
		double[] micros = new double[ROUNDS];
		for (int round = -1; round < ROUNDS; round++) {
			DicomDatabase database = run.fresh(DATABASE);
			run.context().progress(String.format(what, files) + ", round " + (round + 2) + " of " + (ROUNDS + 1));
			long before = Figures.processorTime();
			double rate = files / run.imported(database, mode, List.of(images));
			if (round >= 0) {
				rates[round] = rate;
				micros[round] = (Figures.processorTime() - before) / 1e3 / files;
			}
		}
		double rate = Figures.median(rates);
		double required = times * run.orthanc();
		run.figures().figure(String.format(what, files), rate >= required, String.format("%.0f × %.0f = %,.0f/s", times, run.orthanc(), required),
				"%,.0f instances/s, %.1f times Orthanc, %.0f µs of processors an instance", rate, rate / run.orthanc(), Figures.median(micros));
	}

	/// What an index without instances takes does not count: it is the same for millions.
	private void disk(String what, int instances, long empty) throws IOException {
		Path folder = run.folder().resolve(DATABASE);
		run.manager().close();
		double bytes = (double) (Folders.size(folder.resolve(INDEX)) - empty) / instances;
		double journal = (double) Folders.size(folder.resolve("journal")) / instances;
		run.figures().figure(String.format(what, instances), bytes <= MOST_BYTES, "≤ 600 bytes",
				"%.0f bytes an instance in the index, besides %,d KB of an empty one; %.0f bytes in the journal", bytes, empty >> 10, journal);
	}
}
