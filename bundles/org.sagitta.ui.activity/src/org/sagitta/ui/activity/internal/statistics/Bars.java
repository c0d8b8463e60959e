package org.sagitta.ui.activity.internal.statistics;

import java.util.function.IntToDoubleFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/// Draws a bar behind the number in one column of a table, in the colours of the system.
final class Bars {
	private static final int TEXT = 64;
	private static final int GAP = 4;

	private final Table table;
	private final int column;
	private final IntToDoubleFunction share;

	private Bars(Table table, int column, IntToDoubleFunction share) {
		this.table = table;
		this.column = column;
		this.share = share;
	}

	/// @param share how long the bar of a row is, from 0 to 1
	static void in(Table table, int column, IntToDoubleFunction share) {
		var bars = new Bars(table, column, share);
		table.addListener(SWT.PaintItem, bars::paint);
	}

	private void paint(Event event) {
		if (event.index == column) {
			var item = (TableItem) event.item;
			double part = share.applyAsDouble(table.indexOf(item));
			int most = table.getColumn(column).getWidth() - TEXT - 2 * GAP;
			if (part > 0 && most > 0) {
				boolean selected = (event.detail & SWT.SELECTED) != 0;
				int height = item.getBounds(column).height;
				fill(event.gc, table.getDisplay().getSystemColor(selected ? SWT.COLOR_LIST_SELECTION_TEXT : SWT.COLOR_LIST_SELECTION),
						item.getBounds(column).x + TEXT, event.y + GAP, Math.max(2, (int) Math.round(part * most)), height - 2 * GAP);
			}
		}
	}

	private static void fill(GC gc, Color color, int x, int y, int width, int height) {
		Color before = gc.getBackground();
		gc.setBackground(color);
		gc.fillRectangle(x, y, width, height);
		gc.setBackground(before);
	}
}
