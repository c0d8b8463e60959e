package org.sagitta.ui.activity.internal.watch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Delete in the list of watched folders: takes the selected ones off it.
public final class RemoveFoldersHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof WatchView view) {
			view.remove();
		}
		return null;
	}
}
