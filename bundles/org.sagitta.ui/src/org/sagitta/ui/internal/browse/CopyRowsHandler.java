package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.internal.conflicts.ConflictsView;
import org.sagitta.ui.internal.importing.ReportView;
import org.sagitta.ui.parts.Clip;

/// Edit > Copy in a table: the selected rows as lines of tab-separated text, those of the browser with the columns' titles.
public final class CopyRowsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		switch (HandlerUtil.getActivePart(event)) {
			case LevelView view -> view.selectedText(text -> Clip.text(view.getSite().getShell().getDisplay(), text));
			case ReportView view -> view.copy();
			case ConflictsView view -> view.copy();
			case null, default -> { }
		}
		return null;
	}
}
