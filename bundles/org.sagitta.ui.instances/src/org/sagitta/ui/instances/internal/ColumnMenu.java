package org.sagitta.ui.instances.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.sagitta.database.Column;

/// What can be done with the columns, in the menus of the view and of the header: all of it also without a mouse.
/// @param columns all, from left to right
/// @param sort gets the field by which to sort, or the other way round
/// @param changed gets columns that are otherwise than before
record ColumnMenu(Supplier<List<Column>> columns, Consumer<String> sort, Consumer<List<Column>> changed, Runnable reset) {
	/// Fills a menu anew whenever it opens.
	void on(IMenuManager menu) {
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
	}

	private void fill(IMenuManager menu) {
		List<Column> all = columns.get();
		long shown = all.stream().filter(Column::visible).count();
		var sorts = new MenuManager(Messages.menu_sort);
		all.stream().filter(Column::visible)
				.forEach(column -> sorts.add(check(column, column.sort() != Column.Sort.NONE, () -> sort.accept(column.field()))));
		menu.add(sorts);
		var shows = new MenuManager(Messages.menu_columns);
		for (Column column : all) {
			Action show = check(column, column.visible(), () -> changed.accept(List.of(column.withVisible(!column.visible()))));
			show.setEnabled(!column.visible() || shown > 1);
			shows.add(show);
		}
		menu.add(shows);
		menu.add(new Action(Messages.menu_reset) {
			@Override
			public void run() {
				reset.run();
			}
		});
	}

	private static Action check(Column column, boolean on, Runnable run) {
		var action = new Action(column.title().replace("&", "&&"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setChecked(on);
		return action;
	}
}
