package org.sagitta.bench.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;

import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// How long it takes to open the large database, until its first page can be shown and until all is there.
record Opening(Run run) {
	private static final double FIRST_PAGE = 1.2;
	private static final double ALL = 2.5;

	/// @param how whether the machine is warm
	DicomDatabase measure(String how, int instances) throws IOException {
		run.context().progress("opening");
		run.manager().close();
		long start = System.nanoTime();
		DicomDatabase database = run.reopen(Large.DATABASE);
		int first = database.snapshot().find(Questions.all()).rows().size();
		double page = (System.nanoTime() - start) / 1e9;
		while (database.snapshot().count(Level.INSTANCE) < instances) {
			run.checkCancelled();
			Thread.onSpinWait();
		}
		double all = (System.nanoTime() - start) / 1e9;
		String size = "%,d instances, %,d studies, %s".formatted(database.snapshot().count(Level.INSTANCE), database.snapshot().count(Level.STUDY), how);
		run.figures().figure("opening: first page", page <= FIRST_PAGE, "≤ 1.2 s", "%.2f s, %,d rows; %s", page, first, size);
		run.figures().figure("opening: all there", all <= ALL, "≤ 2.5 s", "%.2f s; %s", all, size);
		return database;
	}

	/// What is in the heap once the garbage is collected.
	void heap() {
		System.gc();
		long most = Runtime.getRuntime().maxMemory() >> 20;
		run.figures().figure("heap", most <= 256, "all of it with -Xmx256m", "%,d MB in use with the index open, %,d MB at most",
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, most);
	}
}
