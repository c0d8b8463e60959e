package org.sagitta.ui.internal.browse;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.RemovalReport;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Statuses;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.RowSelection;

/// Removes rows from the database and says which files could not be put into the trash. Of instances that only a server has the database
/// forgets what it was told, as it does by itself when their series is removed.
final class RemoveJob extends Job {
	private final DicomDatabase database;
	private final RowSelection rows;
	private final Removals removals;

	RemoveJob(DicomDatabase database, RowSelection rows, Removals removals) {
		super(Messages.remove_title);
		this.database = database;
		this.rows = rows;
		this.removals = removals;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			RemovalReport report = database.remove(rows.level(), rows.keys());
			removals.add(database, report.removals());
			if (rows.level() == Level.INSTANCE && !report.unknown().isEmpty()) {
				database.remotes().forget(Level.INSTANCE, report.unknown());
			}
			return Statuses.of(NLS.bind(Messages.remove_left, report.failures().size()), report.failures());
		} catch (DatabaseException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.remove_failed, e.getMessage()), e);
		}
	}
}
