package org.sagitta.ui.internal.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.export.ExportProgress;
import org.sagitta.export.ExportReport;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.Exporter;
import org.sagitta.export.NotExported;
import org.sagitta.ui.async.Statuses;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// Exports in the background. What was not exported comes up with its reasons; else what was.
final class ExportJob extends Job {
	private static final int WHOLE = 1000;
	private final Exporter exporter;
	private final ExportRequest request;
	private final IWorkbenchWindow window;

	ExportJob(Exporter exporter, ExportRequest request, IWorkbenchWindow window) {
		super(NLS.bind(Messages.export_job, request.folder()));
		this.exporter = exporter;
		this.request = request;
		this.window = window;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ExportReport report = exporter.export(request, new Watching(monitor));
			return told(report);
		} catch (IOException | IllegalArgumentException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.export_failed, request.folder(), e.getMessage()), e);
		}
	}

	private IStatus told(ExportReport report) {
		if (report.complete()) {
			String done = NLS.bind(Messages.export_done, new Object[] { report.written(), report.there(), report.folder() });
			String said = report.warnings().isEmpty() ? done : done + "\n\n" + String.join("\n", report.warnings());
			Throttle.later(window.getWorkbench().getDisplay(), () -> {
				if (window.getShell() != null && !window.getShell().isDisposed()) {
					MessageDialog.openInformation(window.getShell(), Messages.export_title, said);
				}
			});
			return Status.OK_STATUS;
		}
		return Statuses.of(NLS.bind(report.cancelled() ? Messages.export_cancelled : Messages.export_incomplete,
				new Object[] { report.written(), report.there(), report.folder(), report.notExported().size() }), reasons(report));
	}

	private static List<String> reasons(ExportReport report) {
		var reasons = new ArrayList<>(report.problems());
		report.unknown().forEach(key -> reasons.add(NLS.bind(Messages.export_unknown, key)));
		report.notExported().stream().map(NotExported::message).forEach(reasons::add);
		return reasons.isEmpty() ? List.of(Messages.export_nothing_more) : reasons;
	}

	/// Passes the progress on to the workbench.
	private static final class Watching implements ExportProgress {
		private final IProgressMonitor monitor;
		private int shown;

		Watching(IProgressMonitor monitor) {
			this.monitor = monitor;
			monitor.beginTask("", WHOLE);
		}

		@Override
		public synchronized void progress(long done, long files, long bytes, long total) {
			int now = total <= 0 ? 0 : (int) (WHOLE * ((double) bytes / total));
			if (now > shown) {
				monitor.worked(now - shown);
				shown = now;
			}
			monitor.subTask(NLS.bind(Messages.export_progress, done, files));
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
