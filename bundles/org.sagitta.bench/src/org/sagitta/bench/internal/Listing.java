package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.sagitta.bench.internal.data.Studies;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// How long the list of studies takes, while nothing happens and during an import.
record Listing(Run run, DicomDatabase database) {
	private static final int ASKED = 300;
	private static final int ASKED_MEANWHILE = 2_000;
	private static final double MOST = 50;
	private static final double FIRST_MOST = 150;
	private static final double PART = 0.95;

	void measure() throws IOException {
		var questions = new Questions(database.snapshot(), database.columns());
		String size = "%,d studies".formatted(database.snapshot().count(Level.STUDY));
		double[] first = questions.fields().stream().mapToDouble(field -> millis(Questions.all().sortedBy(field, false))).toArray();
		double slowest = Figures.quantile(first, 1);
		run.figures().figure("sort never used before, " + size, slowest <= FIRST_MOST, "≤ 150 ms", "%.0f ms at most, %.0f ms median, of %d columns", slowest,
				Figures.median(first), first.length);
		tell("study list, first 2,000 rows, " + size, ask(questions::list));
		tell("search text, " + size, ask(questions::search));
		tell("fields, phrases, levels, quick filters and groups, " + size, ask(questions::rich));
		during(questions, size);
	}

	private double[] ask(Supplier<Query> questions) throws IOException {
		run.context().progress("asking for studies");
		double[] millis = new double[ASKED];
		for (int i = 0; i < ASKED; i++) {
			run.checkCancelled();
			millis[i] = millis(questions.get());
		}
		return millis;
	}

	private void during(Questions questions, String size) throws IOException {
		int studies = Math.max(1, run.instances() / 5 / Large.PER_STUDY);
		Path more = run.studies("files-more-" + studies, new Studies(4, Large.PER_STUDY, 0, 0), 0, studies);
		CompletableFuture<Double> importing = CompletableFuture.supplyAsync(() -> imported(more), Thread.ofPlatform().name("bench-import")::start);
		double[] millis = new double[ASKED_MEANWHILE];
		int asked = 0;
		while (asked < ASKED_MEANWHILE && !importing.isDone()) {
			millis[asked] = millis(asked % 2 == 0 ? questions.list() : questions.search());
			asked++;
		}
		double seconds = finished(importing);
		tell("list and search during an import, " + size, Arrays.copyOf(millis, Math.max(1, asked)));
		run.figures().line("", "%,d questions asked meanwhile, import at %,.0f instances/s", asked, studies * Large.PER_STUDY / seconds);
	}

	/// All questions may have been asked before the import ends.
	private static double finished(CompletableFuture<Double> importing) throws IOException {
		try {
			return importing.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof IOException cause) {
				throw cause;
			}
			throw e;
		}
	}

	private double imported(Path more) {
		try {
			return run.imported(database, Mode.LINK, List.of(more));
		} catch (IOException e) {
			throw new CompletionException(e);
		}
	}

	private double millis(Query query) {
		long start = System.nanoTime();
		database.snapshot().find(query);
		return (System.nanoTime() - start) / 1e6;
	}

	private void tell(String what, double[] millis) {
		double slow = Figures.quantile(millis, PART);
		run.figures().figure(what, slow <= MOST, "p95 ≤ 50 ms", "p95 %.0f ms, median %.0f ms, at most %.0f ms", slow, Figures.median(millis),
				Figures.quantile(millis, 1));
	}
}
