package org.sagitta.ui.internal.importing;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// One import with its progress.
final class ImportJob extends Job {
	private final DicomDatabase database;
	private final ImportRequest request;
	private final Imports imports;
	private volatile Imports.Counts counts = new Imports.Counts(0, 0);

	ImportJob(DicomDatabase database, ImportRequest request, Imports imports) {
		super(NLS.bind(Messages.import_job, request.paths().isEmpty() ? "" : request.paths().getFirst().getFileName()));
		this.database = database;
		this.request = request;
		this.imports = imports;
	}

	Imports.Counts counts() {
		return counts;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			ImportReport report = database.importFiles(request, new Watch(monitor));
			imports.finished(database, request, report);
			return report.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} catch (DatabaseException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.import_failed, e.getMessage()), e);
		} finally {
			imports.ended(this);
			monitor.done();
		}
	}

	private final class Watch implements ImportProgress {
		private final IProgressMonitor monitor;

		Watch(IProgressMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public void progress(long found, long done) {
			counts = new Imports.Counts(found, done);
			monitor.subTask(NLS.bind(Messages.import_progress, done, found));
			imports.progressed();
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
