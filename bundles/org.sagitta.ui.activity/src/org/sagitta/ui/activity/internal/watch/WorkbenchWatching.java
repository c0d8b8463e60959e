package org.sagitta.ui.activity.internal.watch;

import org.eclipse.e4.ui.workbench.IWorkbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.watch.WatchFolders.Watch;
import org.sagitta.watch.WatchFolders;

/// As long as the workbench is there, the folders of its database are watched. It is there only in a process with a window: a command
/// that has the database for a moment does not begin to import.
@Component(service = DatabaseListener.class)
public final class WorkbenchWatching implements DatabaseListener {
	private final WatchFolders folders;
	private Watch watch;

	@Activate
	public WorkbenchWatching(@Reference WatchFolders folders, @Reference IWorkbench workbench) {
		this.folders = folders;
	}

	@Override
	public synchronized void opened(DicomDatabase database) {
		end();
		watch = folders.watch(database);
	}

	@Override
	public synchronized void closed(DicomDatabase database) {
		end();
	}

	@Deactivate
	synchronized void end() {
		if (watch != null) {
			watch.close();
			watch = null;
		}
	}
}
