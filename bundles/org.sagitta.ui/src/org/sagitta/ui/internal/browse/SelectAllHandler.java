package org.sagitta.ui.internal.browse;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.internal.importing.ReportView;
import org.sagitta.ui.listing.ListingView;

/// Edit > Select All in a table: all rows that were found, not only those that the window holds.
public final class SelectAllHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		switch (HandlerUtil.getActivePart(event)) {
			case LevelView view -> view.selectAll();
			case ListingView<?> view -> view.selectAll();
			case ReportView view -> view.selectAll();
			case null, default -> { }
		}
		return null;
	}
}
