package org.sagitta.ui.parts;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/// The context menu of what is selected in a part, with what bundles bring to it. It is made when it is asked for first: to gather its items
/// takes longer than to make the part. User interface's thread.
public final class RowMenu {
	private final Control control;
	private final IWorkbenchPartSite site;
	private Menu menu;

	/// @param site has a selection provider before the menu is asked for
	public RowMenu(Control control, IWorkbenchPartSite site) {
		this.control = control;
		this.site = site;
	}

	/// The menu of a control that has no other one.
	public static void on(Control control, IWorkbenchPartSite site) {
		var menu = new RowMenu(control, site);
		control.addListener(SWT.MenuDetect, _ -> control.setMenu(menu.get()));
	}

	public Menu get() {
		if (menu == null) {
			var manager = new MenuManager();
			manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
			menu = manager.createContextMenu(control);
			site.registerContextMenu(manager, site.getSelectionProvider());
		}
		return menu;
	}
}
