package org.sagitta.ui.internal.browse;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.ui.model.BrowseModel;

/// The menu of a view of the browser: quick filters, how far the search reaches, and what is kept under names. Filled anew whenever it opens.
public final class ViewMenu {
	private ViewMenu() {
	}

	/// With saved searches, for a view whose columns are its own.
	public static void on(IMenuManager menu, BrowseModel model, SearchBox box, Shell shell) {
		QuickMenu.on(menu, model, shell);
		var kept = new KeptMenus(model, box, shell);
		menu.addMenuListener(all -> {
			all.add(new Separator());
			all.add(kept.searches());
		});
	}

	/// With saved searches and the layouts of the tables' columns.
	static void withLayouts(IMenuManager menu, BrowseModel model, SearchBox box, Shell shell) {
		on(menu, model, box, shell);
		var kept = new KeptMenus(model, box, shell);
		menu.addMenuListener(all -> all.add(kept.layouts()));
	}
}
