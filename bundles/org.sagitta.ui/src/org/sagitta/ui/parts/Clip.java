package org.sagitta.ui.parts;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/// The clipboard.
public final class Clip {
	private Clip() {
	}

	/// On the thread of the user interface. No text leaves the clipboard as it is.
	public static void text(Display display, String text) {
		if (!text.isEmpty()) {
			var clipboard = new Clipboard(display);
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}
}
