package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.sagitta.database.Column;
import org.sagitta.ui.internal.Messages;

/// The menu of a table's header: which columns are shown.
final class HeaderMenu {
	private final MenuManager manager = new MenuManager();
	private final Menu menu;

	HeaderMenu(Table table, TableColumns columns, Consumer<List<Column>> changed, Runnable dialog, Runnable reset) {
		menu = manager.createContextMenu(table);
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(_ -> {
			for (Column column : columns.all()) {
				manager.add(toggle(column, changed));
			}
			manager.add(new Separator());
			manager.add(action(Messages.columns_dialog, IAction.AS_PUSH_BUTTON, dialog));
			manager.add(action(Messages.columns_reset, IAction.AS_PUSH_BUTTON, reset));
		});
		table.addDisposeListener(_ -> manager.dispose());
	}

	Menu menu() {
		return menu;
	}

	private static Action toggle(Column column, Consumer<List<Column>> changed) {
		Action action = action(column.title(), IAction.AS_CHECK_BOX, () -> changed.accept(List.of(column.withVisible(!column.visible()))));
		action.setChecked(column.visible());
		return action;
	}

	private static Action action(String text, int style, Runnable run) {
		return new Action(text.replace("&", "&&"), style) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
