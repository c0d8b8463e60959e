package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Select All in a table: all rows that were found, not only those that the window holds.
public final class SelectAllHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof LevelView view) {
			view.selectAll();
		}
		return null;
	}
}
