package org.sagitta.ui.header.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.model.RowSelection;

/// View > Header: opens the view, with the rows that are selected in the active table.
public final class ViewHeaderHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var selected = HandlerUtil.getCurrentSelection(event);
		try {
			var view = (HeaderView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HeaderView.ID);
			if (selected instanceof RowSelection rows && !rows.isEmpty()) {
				view.show(rows);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
