package org.sagitta.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;

/// Says in the middle of an empty table what to do.
public final class EmptyHint {
	private EmptyHint() {
	}

	public static void paint(GC gc, Table table, String hint) {
		if (!hint.isEmpty()) {
			Rectangle area = table.getClientArea();
			Point size = gc.textExtent(hint);
			gc.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			gc.drawText(hint, (area.width - size.x) / 2, (area.height + table.getHeaderHeight() - size.y) / 2, true);
		}
	}
}
