package org.sagitta.ui.internal.rows;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;

/// A command on the rows that are selected in the active view.
public abstract class RowsHandler extends AbstractHandler {
	/// While nothing is selected, there is nothing to do.
	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME) instanceof RowSelection rows && !rows.isEmpty());
	}

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		BrowseModel model = window.getService(BrowseModel.class);
		DicomDatabase database = model.database().orElse(null);
		if (database != null && HandlerUtil.getCurrentSelection(event) instanceof RowSelection rows && !rows.isEmpty()) {
			run(new Rows(database, database.snapshot(), rows.level(), rows.keys()), window);
		}
		return null;
	}

	/// On the thread of the user interface; the rows are at least one.
	protected abstract void run(Rows rows, IWorkbenchWindow window);
}
