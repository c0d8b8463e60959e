package org.sagitta.ui.bench.internal;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.Level;

/// All measurements, in the order in which each finds what it needs. Runs on a thread of its own.
final class Measurements {
	private static final double MOST_STALL_MS = 200;

	private final Stage stage;
	private final Results results;
	private final Amount amount;

	Measurements(Stage stage, Results results, Amount amount) {
		this.stage = stage;
		this.results = results;
		this.amount = amount;
	}

	void run() {
		new Start(stage, results).await();
		try (var watch = new StallWatch(stage.display())) {
			var run = new Run(stage, new Camera(stage), watch, results, amount);
			new Opening(run).measure();
			new Typing(run).measure();
			new Sorting(run).measure();
			new Moving(run).measure();
			tell(watch);
		}
	}

	private void tell(StallWatch watch) {
		List<StallWatch.Stall> stalls = watch.stalls();
		for (StallWatch.Stall stall : stalls) {
			results.line("stall while " + stall.during(),
					String.format(Locale.ROOT, "%.0f ms, %.0f ms of a processor", stall.millis(), stall.worked()));
			results.stack(stall.where());
		}
		results.line("load average at the end", String.format(Locale.ROOT, "%.1f; the figures are those of an idle machine only below its processors",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
		double worked = stalls.stream().mapToDouble(StallWatch.Stall::worked).max().orElse(0);
		results.figure("longest stall of the SWT thread", watch.longest() <= MOST_STALL_MS, "≤ 200 ms, over 100 ms reported",
				String.format(Locale.ROOT, "%.0f ms; %d over 100 ms, with %.0f ms of a processor at most", watch.longest(), stalls.size(), worked));
	}

	/// The views with tables, from the top.
	static String view(Level level) {
		return switch (level) {
			case PATIENT -> "org.sagitta.ui.patients";
			case STUDY -> "org.sagitta.ui.studies";
			case SERIES, INSTANCE -> "org.sagitta.ui.series";
		};
	}
}
