package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.sagitta.ui.async.Throttle;

/// Has one job at a time: a new one cancels the last, of which nothing is heard any more. Used, and answers, on the user interface's
/// thread.
final class Slot {
	/// What the job does, and what it brings.
	interface Work<T> {
		T of(IProgressMonitor monitor) throws IOException;
	}

	private final Display display;
	private Job running;

	Slot(Display display) {
		this.display = display;
	}

	/// @param quiet whether the progress view does not show the job
	/// @param failed hears why there is no result; of a cancellation as [OperationCanceledException]
	<T> void run(String name, boolean quiet, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
		cancel();
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.of(monitor);
					deliver(this, () -> done.accept(result));
				} catch (OperationCanceledException | CancellationException _) {
					return Status.CANCEL_STATUS;
				} catch (IOException | RuntimeException e) {
					deliver(this, () -> failed.accept(e));
				}
				return Status.OK_STATUS;
			}
		};
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getResult().getSeverity() == IStatus.CANCEL) {
					deliver(job, () -> failed.accept(new OperationCanceledException()));
				}
			}
		});
		job.setSystem(quiet);
		running = job;
		job.schedule();
	}

	void cancel() {
		Job last = running;
		running = null;
		if (last != null) {
			last.cancel();
		}
	}

	boolean isBusy() {
		return running != null;
	}

	private void deliver(Job job, Runnable result) {
		Throttle.later(display, () -> {
			if (running == job) {
				running = null;
				result.run();
			}
		});
	}
}
