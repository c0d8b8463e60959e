package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.parts.Clip;

/// Edit > Copy in a table: the selected rows as lines of tab-separated text with the columns' titles.
public final class CopyRowsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActivePart(event) instanceof LevelView view) {
			view.selectedText(text -> Clip.text(view.getSite().getShell().getDisplay(), text));
		}
		return null;
	}
}
