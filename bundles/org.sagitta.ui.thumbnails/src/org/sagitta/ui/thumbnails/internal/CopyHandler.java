package org.sagitta.ui.thumbnails.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Copy in the view: the selected series as lines of tab-separated text.
public final class CopyHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof ThumbnailsView view) {
			view.copy();
		}
		return null;
	}
}
