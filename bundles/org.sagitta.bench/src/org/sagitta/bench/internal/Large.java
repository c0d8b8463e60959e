package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;

/// The large index: how the rate of imports changes while it grows, and how fast folders are read again.
final class Large {
	static final String DATABASE = "database-large";
	static final int PER_STUDY = 10;
	private static final int PARTS = 50;
	private static final int COMPARED_PARTS = 3;
	private static final int ROUNDS = 3;
	private static final int BASE = 100_000;
	private static final int RESCANNED = 100_000;
	private static final double KEPT = 0.8;
	private static final double RESCAN = 100_000;

	private final Run run;
	private final List<Path> parts = new ArrayList<>();
	private final int studiesOfPart;

	Large(Run run) {
		this.run = run;
		studiesOfPart = Math.max(1, run.instances() / PARTS / PER_STUDY);
	}

	/// How many instances there are in the end.
	int instances() {
		return PARTS * studiesOfPart * PER_STUDY;
	}

	void grow() throws IOException {
		for (int part = 0; part < PARTS; part++) {
			parts.add(run.studies("files-large-%d/%02d".formatted(instances(), part), new Studies(3, PER_STUDY, 0, 0), part * studiesOfPart, studiesOfPart));
		}
		DicomDatabase database = run.fresh(DATABASE);
		double[] rates = new double[PARTS];
		double[] micros = new double[PARTS];
		for (int part = 0; part < PARTS; part++) {
			run.context().progress("the index grows: %,d instances".formatted(part * studiesOfPart * PER_STUDY));
			long used = Figures.processorTime();
			rates[part] = studiesOfPart * PER_STUDY / run.imported(database, Mode.LINK, List.of(parts.get(part)));
			micros[part] = (Figures.processorTime() - used) / 1e3 / (studiesOfPart * PER_STUDY);
		}
		int base = instances() > 2 * BASE ? Math.round((float) PARTS * BASE / instances()) : PARTS / 5;
		double before = around(rates, base);
		double after = around(rates, PARTS - 1);
		run.figures().figure("rate at %,d instances, of that at %,d".formatted(instances(), base * studiesOfPart * PER_STUDY), after >= KEPT * before,
				"≥ 80 %, from 100,000 to 1,000,000", "%.0f %%: %,.0f and %,.0f instances/s, %.0f and %.0f µs of processors an instance",
				100 * after / before, after, before, around(micros, PARTS - 1), around(micros, base));
		rescan(database);
	}

	/// The median of a part and those next to it.
	private static double around(double[] rates, int part) {
		int from = Math.clamp(part - COMPARED_PARTS / 2, 0, PARTS - COMPARED_PARTS);
		return Figures.median(Arrays.copyOfRange(rates, from, from + COMPARED_PARTS));
	}

	private void rescan(DicomDatabase database) throws IOException {
		int count = Math.min(PARTS, Math.ceilDiv(RESCANNED, studiesOfPart * PER_STUDY));
		double[] rates = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			run.context().progress("reading unchanged folders again");
			rates[round] = count * studiesOfPart * PER_STUDY / run.imported(database, Mode.LINK, parts.subList(0, count));
		}
		run.figures().figure("re-scan of %,d unchanged files of %,d".formatted(count * studiesOfPart * PER_STUDY, instances()),
				Figures.median(rates) >= RESCAN, "≥ 100,000 files/s", "%,.0f files/s", Figures.median(rates));
	}
}
