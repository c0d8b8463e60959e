package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.internal.importing.ReportView;
import org.sagitta.ui.internal.tree.TreeView;

/// Edit > Search in Table: puts the cursor into the table's search box.
public final class SearchHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		switch (HandlerUtil.getActivePart(event)) {
			case LevelView view -> view.focusSearch();
			case ReportView view -> view.focusSearch();
			case TreeView view -> view.focusSearch();
			case null, default -> { }
		}
		return null;
	}
}
