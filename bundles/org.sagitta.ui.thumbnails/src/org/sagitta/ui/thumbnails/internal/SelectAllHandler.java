package org.sagitta.ui.thumbnails.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Select All in the view: all tiles, seen or not.
public final class SelectAllHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof ThumbnailsView view) {
			view.selectAll();
		}
		return null;
	}
}
