package org.sagitta.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/// Says in the middle of an empty table, tree or canvas what to do, in as many lines as its width needs.
public final class EmptyHint {
	private static final int MARGIN = 8;

	private EmptyHint() {
	}

	/// @param rows what has a header has the hint below it
	public static void paint(GC gc, Composite rows, String hint) {
		if (hint.isEmpty()) { // sizes are asked of the system, and a table paints often
			return;
		}
		int header = switch (rows) {
			case Table table -> table.getHeaderHeight();
			case Tree tree -> tree.getHeaderHeight();
			default -> 0;
		};
		Rectangle area = rows.getClientArea();
		if (area.width <= 2 * MARGIN) {
			return;
		}
		var layout = new TextLayout(rows.getDisplay());
		layout.setFont(gc.getFont());
		layout.setText(hint);
		layout.setAlignment(SWT.CENTER);
		layout.setWidth(area.width - 2 * MARGIN);
		int bottom = area.height + Math.min(0, area.y); // below, GTK lets nothing be drawn: the area begins above the header there
		int top = Math.max(header, (bottom + header - layout.getBounds().height) / 2);
		gc.setForeground(rows.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		layout.draw(gc, MARGIN, top);
		layout.dispose();
	}
}
