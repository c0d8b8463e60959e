package org.sagitta.ui.internal.browse;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.ui.model.BrowseModel;

/// The menu of a table's view: quick filters, how far the search reaches, and what is kept under names. Filled anew whenever it opens.
final class ViewMenu {
	private ViewMenu() {
	}

	static void on(IMenuManager menu, BrowseModel model, LevelTable table, Shell shell) {
		var kept = new KeptMenus(model, table, shell);
		QuickMenu.on(menu, model, shell);
		menu.addMenuListener(all -> {
			all.add(new Separator());
			all.add(kept.searches());
			all.add(kept.layouts());
		});
	}
}
