package org.sagitta.ui.header.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.model.RowSelection;

/// View > View Header and View > Compare Headers: opens the view, with the rows that are selected in the active table.
public final class ViewHeaderHandler extends AbstractHandler {
	private static final String COMPARE = "org.sagitta.ui.compareHeaders";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ISelection selected = HandlerUtil.getCurrentSelection(event); // before the view takes the focus
		boolean asPair = event.getCommand().getId().equals(COMPARE);
		try {
			var view = (HeaderView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HeaderView.ID);
			if (selected instanceof RowSelection rows && !rows.isEmpty()) {
				view.show(rows, asPair);
			} else {
				view.showAgain(asPair);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
