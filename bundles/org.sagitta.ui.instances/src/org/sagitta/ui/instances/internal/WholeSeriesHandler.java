package org.sagitta.ui.instances.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/// Stands for commands that are for whole series, such as load: among instances they are there in grey, and not as commands
/// that do nothing.
public final class WholeSeriesHandler extends AbstractHandler {
	public WholeSeriesHandler() {
		setBaseEnabled(false);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		throw new IllegalStateException(event.getCommand().getId() + " is not for instances");
	}
}
