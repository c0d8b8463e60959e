package org.sagitta.ui.internal.database;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.database.DatabaseException;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;

/// Tells the user why a database was not opened, and offers what can be done.
public final class OpenFailure implements Databases.Failed {
	private final IWorkbenchWindow window;
	private final Databases databases;

	public OpenFailure(IWorkbenchWindow window, Databases databases) {
		this.window = window;
		this.databases = databases;
	}

	@Override
	public void failed(Path folder, DatabaseException why) {
		Throttle.later(window.getWorkbench().getDisplay(), () -> show(folder, why));
	}

	private void show(Path folder, DatabaseException why) {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		boolean elsewhere = why.kind() == DatabaseException.Kind.OWNED_ELSEWHERE;
		String[] buttons = elsewhere ? new String[] { Messages.database_raise, Messages.database_choose, IDialogConstants.CANCEL_LABEL }
				: new String[] { Messages.database_choose, IDialogConstants.CANCEL_LABEL };
		var dialog = new MessageDialog(window.getShell(), Messages.database_title, null, NLS.bind(Messages.database_not_opened, folder, why.getMessage()),
				elsewhere ? MessageDialog.QUESTION : MessageDialog.ERROR, 0, buttons);
		int answer = dialog.open();
		if (elsewhere && answer == 0) {
			RaiseOther.raise(folder, () -> Throttle.later(window.getWorkbench().getDisplay(), this::closeIfUseless));
		} else if (answer == (elsewhere ? 1 : 0)) {
			DatabaseFolder.choose(window.getShell(), folder).ifPresent(chosen -> databases.open(chosen, true));
		}
	}

	/// A second window without a database has done its part once the first one is in front.
	private void closeIfUseless() {
		if (window.getService(BrowseModel.class).database().isEmpty()) {
			window.getWorkbench().close();
		}
	}
}
