package org.sagitta.ui.internal.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/// File > Try Again in the import report.
public final class TryAgainHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof ReportView view) {
			view.tryAgain();
		}
		return null;
	}
}
