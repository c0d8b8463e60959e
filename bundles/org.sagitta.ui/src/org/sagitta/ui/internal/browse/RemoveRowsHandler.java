package org.sagitta.ui.internal.browse;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.rows.RowsHandler;
import org.sagitta.ui.model.RowSelection;

/// Edit > Delete in a table: removes the selected rows from the database, after asking.
public final class RemoveRowsHandler extends RowsHandler {
	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		if (agreed(window, rows)) {
			new RemoveJob(rows.database(), new RowSelection(rows.level(), rows.keys()), window.getService(Removals.class)).schedule();
		}
	}

	private static boolean agreed(IWorkbenchWindow window, Rows rows) {
		String what = NLS.bind(switch (rows.level()) {
			case PATIENT -> Messages.remove_patients;
			case STUDY -> Messages.remove_studies;
			case SERIES -> Messages.remove_series;
			case INSTANCE -> Messages.remove_instances;
		}, rows.keys().size());
		return MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.remove_title, what + "\n\n" + Messages.remove_explanation, 0,
				Messages.remove_button, IDialogConstants.CANCEL_LABEL) == 0;
	}
}
