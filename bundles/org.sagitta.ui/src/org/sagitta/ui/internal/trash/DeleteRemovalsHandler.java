package org.sagitta.ui.internal.trash;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Delete in the trash: deletes the selected removals for good, after asking.
public final class DeleteRemovalsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof TrashView view) {
			view.delete();
		}
		return null;
	}
}
