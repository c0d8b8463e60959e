package org.sagitta.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Table;

/// Says in the middle of an empty table what to do, in as many lines as its width needs.
public final class EmptyHint {
	private static final int MARGIN = 8;

	private EmptyHint() {
	}

	public static void paint(GC gc, Table table, String hint) {
		Rectangle area = table.getClientArea();
		if (hint.isEmpty() || area.width <= 2 * MARGIN) {
			return;
		}
		var layout = new TextLayout(table.getDisplay());
		layout.setFont(gc.getFont());
		layout.setText(hint);
		layout.setAlignment(SWT.CENTER);
		layout.setWidth(area.width - 2 * MARGIN);
		int top = Math.max(0, (area.height + table.getHeaderHeight() - layout.getBounds().height) / 2);
		gc.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		layout.draw(gc, MARGIN, top);
		layout.dispose();
	}
}
