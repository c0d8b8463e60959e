package org.sagitta.bench.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;

import org.sagitta.bench.internal.data.CtHeader;
import org.sagitta.database.DicomDatabase;

/// All measurements, in the order in which each finds what it needs.
final class Measurements {
	private Measurements() {
	}

	/// @param opening only opens what an earlier run has left, in a process that is cold
	static void run(Run run, boolean opening) throws IOException {
		if (opening) {
			long up = ManagementFactory.getRuntimeMXBean().getUptime();
			new Opening(run).measure("%,d ms after the start of Java".formatted(up), 0);
			return;
		}
		run.figures().line("machine", "%d processors, %,d MB of heap at most, Java %s", Runtime.getRuntime().availableProcessors(),
				Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
		run.figures().line("cached tags", "%d besides those of the index and its rules", CtHeader.tags().size());
		new Importing(run).measure();
		var large = new Large(run);
		large.grow();
		var reopening = new Opening(run);
		DicomDatabase database = reopening.measure("warm", large.instances());
		new Listing(run, database).measure();
		reopening.heap();
		var changing = new Changing(run);
		changing.refresh(database);
		changing.cancel();
	}
}
