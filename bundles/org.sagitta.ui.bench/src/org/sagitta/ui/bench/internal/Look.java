package org.sagitta.ui.bench.internal;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;

/// What can be seen of a control, as text, so that one frame can be told from another.
final class Look {
	/// Of a row, so that all that are seen are looked at. To ask the table would be to wait for the window system while it paints.
	private static final int LEAST_HEIGHT = 20;

	private Look() {
	}

	static String of(Control control) {
		return switch (control) {
			case Table table -> of(table);
			case Tree tree -> of(tree);
			default -> "";
		};
	}

	private static String of(Table table) {
		var text = new StringBuilder().append(table.getItemCount());
		if (table.getSortColumn() != null) {
			text.append(table.indexOf(table.getSortColumn())).append(' ').append(table.getSortDirection());
		}
		int from = table.getTopIndex();
		int to = Math.min(table.getItemCount(), from + table.getSize().y / LEAST_HEIGHT);
		for (int i = from; i < to; i++) {
			TableItem item = table.getItem(i);
			for (int column = 0; column < table.getColumnCount(); column++) {
				text.append('\t').append(item.getText(column));
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static String of(Tree tree) {
		return tree.getItemCount() + " " + (tree.getTopItem() == null ? "" : tree.getTopItem().getText());
	}
}
