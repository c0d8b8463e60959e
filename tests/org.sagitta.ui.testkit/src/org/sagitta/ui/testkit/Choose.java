package org.sagitta.ui.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/// Takes items of a view's menu as users do.
public final class Choose {
	private Choose() {
	}

	/// Opens the menu and runs an item of it.
	/// @param path texts of submenus and, last, of the item
	public static void item(IMenuManager menu, Control control, String... path) {
		((MenuManager) menu).createContextMenu(control).notifyListeners(SWT.Show, new Event());
		IContributionItem[] items = menu.getItems();
		for (String submenu : Arrays.copyOf(path, path.length - 1)) {
			items = Arrays.stream(items).filter(MenuManager.class::isInstance).map(MenuManager.class::cast).filter(each -> each.getMenuText().equals(submenu))
					.findFirst().orElseThrow(() -> new AssertionError("no menu " + submenu)).getItems();
		}
		String last = path[path.length - 1];
		IAction action = Arrays.stream(items).filter(ActionContributionItem.class::isInstance).map(each -> ((ActionContributionItem) each).getAction())
				.filter(each -> each.getText().equals(last)).findFirst().orElseThrow(() -> new AssertionError("no item " + last));
		assertTrue(action.isEnabled(), last);
		action.run();
	}
}
