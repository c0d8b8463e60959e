package org.sagitta.ui.activity.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.parts.Clip;

/// Edit > Copy in a view that says what its rows are as text.
public final class CopyHandler extends AbstractHandler {
	/// A view whose rows are copied.
	public interface Copied {
		/// The selected rows, or all where none is, as lines of tab-separated text below titles; "" where there are none.
		String copied();
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof Copied view) {
			Clip.text(Display.getCurrent(), view.copied());
		}
		return null;
	}
}
