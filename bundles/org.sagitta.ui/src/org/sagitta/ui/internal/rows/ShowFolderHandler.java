package org.sagitta.ui.internal.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sagitta.database.DatabaseException;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// View > Show in Folder: the folder of the first file of the selected rows, in the system's file manager.
public final class ShowFolderHandler extends RowsHandler {
	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		Background.run(Messages.paths_job, _ -> {
			try {
				List<Path> paths = Paths.of(rows);
				if (paths.isEmpty()) {
					return new Status(IStatus.ERROR, Ids.BUNDLE, Messages.paths_none);
				}
				Path folder = paths.getFirst().getParent();
				if (!Files.isDirectory(folder)) {
					return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.paths_folder_gone, folder));
				}
				Throttle.later(window.getWorkbench().getDisplay(), () -> open(folder));
				return Status.OK_STATUS;
			} catch (DatabaseException e) {
				return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.paths_unreadable, e.getMessage()), e);
			}
		});
	}

	private static void open(Path folder) {
		if (!Program.launch(folder.toString())) {
			StatusManager.getManager().handle(new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.paths_no_manager, folder)), StatusManager.SHOW);
		}
	}
}
