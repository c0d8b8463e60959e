package org.sagitta.ui.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/// The menus and their groups; plugin.xml puts the commands into them.
final class MenuAdvisor extends ActionBarAdvisor {
	private final StatusFields status;

	MenuAdvisor(IActionBarConfigurer configurer, StatusFields status) {
		super(configurer);
		this.status = status;
	}

	@Override
	protected void fillStatusLine(IStatusLineManager line) {
		line.add(status.importing());
		line.add(status.database());
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(menu(Messages.menu_file, IWorkbenchActionConstants.M_FILE, "import", "database", "preferences", "exit"));
		bar.add(menu(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT, "undo", "clipboard", "remove"));
		bar.add(menu(Messages.menu_view, "view", "load", "slices"));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu(Messages.menu_plugins, "plugins", "manage"));
		bar.add(windowMenu(getActionBarConfigurer().getWindowConfigurer().getWindow()));
		bar.add(menu(Messages.menu_help, IWorkbenchActionConstants.M_HELP, "about"));
	}

	private static MenuManager menu(String text, String id, String... groups) {
		var menu = new MenuManager(text, id);
		for (String group : groups) {
			menu.add(new Separator(group));
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private static MenuManager windowMenu(IWorkbenchWindow window) {
		var perspectives = new MenuManager(Messages.menu_perspective, "perspective");
		perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
		var views = new MenuManager(Messages.menu_show_view, "showView");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		var menu = menu(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW, "open", "layout", "preferences");
		menu.appendToGroup("open", perspectives);
		menu.appendToGroup("open", views);
		return menu;
	}
}
