package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;

/// Edit > Copy in a table: the selected rows as lines of tab-separated text with the columns' titles.
public final class CopyRowsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActivePart(event) instanceof LevelView view) {
			view.selectedText(text -> {
				var clipboard = new Clipboard(view.getSite().getShell().getDisplay());
				clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
				clipboard.dispose();
			});
		}
		return null;
	}
}
