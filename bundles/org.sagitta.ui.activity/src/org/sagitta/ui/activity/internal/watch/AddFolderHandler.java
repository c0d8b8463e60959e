package org.sagitta.ui.activity.internal.watch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.watch.WatchFolders;
import org.sagitta.watch.WatchedFolder;

/// File > Watch Folder: asks for a folder, adds it, and shows the list.
public final class AddFolderHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		DicomDatabase database = window.getService(BrowseModel.class).database().orElse(null);
		if (database != null) {
			var dialog = new AddFolderDialog(window.getShell());
			if (dialog.open() == Window.OK) {
				WatchFolders folders = window.getService(WatchFolders.class);
				Background.run(Messages.watch_adding, _ -> add(folders, database, dialog.folder()));
				try {
					window.getActivePage().showView(WatchView.ID);
				} catch (PartInitException e) {
					throw new ExecutionException(e.getMessage(), e);
				}
			}
		}
		return null;
	}

	private static IStatus add(WatchFolders folders, DicomDatabase database, WatchedFolder folder) {
		try {
			folders.add(database, folder);
			return Status.OK_STATUS;
		} catch (DatabaseException e) {
			return new Status(IStatus.ERROR, AddFolderHandler.class, e.getMessage(), e);
		}
	}
}
