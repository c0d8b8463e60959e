package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;

/// Edit > Delete in a table: removes the selected rows from the database, after asking.
public final class RemoveRowsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		DicomDatabase database = window.getService(BrowseModel.class).database().orElse(null);
		if (database != null && HandlerUtil.getCurrentSelection(event) instanceof RowSelection rows && !rows.isEmpty() && agreed(window, rows)) {
			new RemoveJob(database, rows, window.getService(Removals.class)).schedule();
		}
		return null;
	}

	private static boolean agreed(IWorkbenchWindow window, RowSelection rows) {
		String what = NLS.bind(switch (rows.level()) {
			case PATIENT -> Messages.remove_patients;
			case STUDY -> Messages.remove_studies;
			case SERIES, INSTANCE -> Messages.remove_series;
		}, rows.keys().size());
		return MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.remove_title, what + "\n\n" + Messages.remove_explanation, 0,
				Messages.remove_button, IDialogConstants.CANCEL_LABEL) == 0;
	}
}
