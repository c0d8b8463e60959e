package org.sagitta.ui.internal.database;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;

/// Tells the user once what is to be known about a database that was opened, in a dialog beside which the work can go on.
public final class OpenWarnings implements BrowseListener {
	private final IWorkbenchWindow window;
	private final BrowseModel browse;
	private DicomDatabase told;

	public OpenWarnings(IWorkbenchWindow window, BrowseModel browse) {
		this.window = window;
		this.browse = browse;
	}

	@Override
	public synchronized void databaseChanged() {
		DicomDatabase open = browse.database().orElse(null);
		if (open != null && open != told) {
			List<String> warnings = open.warnings();
			if (!warnings.isEmpty()) {
				warnings.forEach(ILog.of(OpenWarnings.class)::warn);
				Throttle.later(window.getWorkbench().getDisplay(), () -> show(text(open, warnings)));
			}
		}
		told = open;
	}

	static String text(DicomDatabase database, List<String> warnings) {
		return NLS.bind(Messages.database_warnings, database.folder(), String.join("\n\n", warnings));
	}

	private void show(String text) {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		new MessageDialog(window.getShell(), Messages.database_title, null, text, MessageDialog.WARNING, 0, IDialogConstants.OK_LABEL) {
			{
				setShellStyle(SWT.DIALOG_TRIM | SWT.MODELESS | SWT.RESIZE);
				setBlockOnOpen(false);
			}
		}.open();
	}
}
