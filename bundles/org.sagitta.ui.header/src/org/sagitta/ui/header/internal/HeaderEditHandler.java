package org.sagitta.ui.header.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Copy and Edit > Search in the header view.
public final class HeaderEditHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof HeaderView view) {
			if (event.getCommand().getId().equals(IWorkbenchCommandConstants.EDIT_COPY)) {
				view.copy();
			} else {
				view.focusSearch();
			}
		}
		return null;
	}
}
