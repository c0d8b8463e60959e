package org.sagitta.ui.internal.browse;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.WindowedTable;

/// Four buttons that move a table's window through a list that is longer than it; not there while all rows fit.
final class Pager {
	private final Composite parent;
	private final ToolItem first;
	private final ToolItem back;
	private final ToolItem on;
	private final ToolItem last;

	Pager(Composite parent, WindowedTable<?> table) {
		this.parent = parent;
		RowLayoutFactory.fillDefaults().applyTo(parent);
		var bar = new ToolBar(parent, SWT.FLAT);
		Names.of(bar, Messages.pager_name);
		first = item(bar, "«", Messages.pager_first, () -> table.jump(0));
		back = item(bar, "‹", Messages.pager_back, () -> table.jump(table.page().offset() - WindowedTable.WINDOW));
		on = item(bar, "›", Messages.pager_on, () -> table.jump(table.page().end()));
		last = item(bar, "»", Messages.pager_last, () -> table.jump(table.page().matched()));
		GridDataFactory.swtDefaults().exclude(true).applyTo(parent);
		parent.setVisible(false);
	}

	void update(Page<?> page) {
		boolean needed = page.hasBefore() || page.hasAfter();
		parent.setVisible(needed);
		((GridData) parent.getLayoutData()).exclude = !needed;
		first.setEnabled(page.hasBefore());
		back.setEnabled(page.hasBefore());
		on.setEnabled(page.hasAfter());
		last.setEnabled(page.hasAfter());
	}

	private static ToolItem item(ToolBar bar, String text, String tip, Runnable run) {
		var item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, _ -> run.run());
		return item;
	}
}
