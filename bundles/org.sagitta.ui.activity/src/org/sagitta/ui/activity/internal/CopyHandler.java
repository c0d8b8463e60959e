package org.sagitta.ui.activity.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;

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
			copy(view.copied());
		}
		return null;
	}

	/// The clipboard keeps what it has where there is nothing to copy.
	public static void copy(String text) {
		if (!text.isEmpty()) {
			var clipboard = new Clipboard(Display.getCurrent());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}
}
