package org.sagitta.ui.async;

import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;

/// Starts work as a job, which the progress view shows and can cancel; the workbench shows an error that it returns.
public final class Background {
	private Background() {
	}

	public static void run(String name, IJobFunction work) {
		Job.create(name, work).schedule();
	}
}
