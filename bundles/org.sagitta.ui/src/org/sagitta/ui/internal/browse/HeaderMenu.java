package org.sagitta.ui.internal.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.sagitta.database.Column;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.table.TableColumns;

/// The menu of a table's header: what can be done with the column below the mouse, and with all.
final class HeaderMenu {
	private final MenuManager manager = new MenuManager();
	private final Menu menu;
	private final TableColumns columns;
	private final Shell shell;
	private final Consumer<List<Column>> changed;
	private final Runnable dialog;
	private final Runnable reset;
	private Optional<Column> clicked = Optional.empty();

	/// @param changed gets columns that are otherwise than before
	/// @param dialog opens the dialog of all columns
	HeaderMenu(Table table, TableColumns columns, Consumer<List<Column>> changed, Runnable dialog, Runnable reset) {
		this.columns = columns;
		this.changed = changed;
		this.dialog = dialog;
		this.reset = reset;
		shell = table.getShell();
		menu = manager.createContextMenu(table);
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(this::fill);
		table.addDisposeListener(_ -> manager.dispose());
	}

	/// @param x where in the table the mouse is
	Menu at(int x) {
		clicked = columns.at(x);
		return menu;
	}

	private void fill(IMenuManager all) {
		clicked.ifPresent(column -> of(column, all));
		all.add(insert());
		all.add(new Separator());
		all.add(Actions.push(Messages.columns_dialog, dialog));
		all.add(Actions.push(Messages.columns_reset, reset));
	}

	private void of(Column column, IMenuManager all) {
		all.add(Actions.check(Messages.header_ascending, column.sort() == Column.Sort.ASCENDING, () -> sort(column, Column.Sort.ASCENDING)));
		all.add(Actions.check(Messages.header_descending, column.sort() == Column.Sort.DESCENDING, () -> sort(column, Column.Sort.DESCENDING)));
		all.add(Actions.check(Messages.header_group, column.grouped(), () -> group(column)));
		all.add(new Separator());
		Action hide = Actions.push(NLS.bind(Messages.header_hide, escaped(column.title())), () -> changed.accept(List.of(column.withVisible(false))));
		hide.setEnabled(columns.shown().size() > 1);
		all.add(hide);
		all.add(Actions.push(Messages.header_rename, () -> rename(column)));
		var widths = new MenuManager(Messages.header_width);
		widths.add(width(column, Column.Width.INTERACTIVE, Messages.columns_width_interactive));
		widths.add(width(column, Column.Width.STRETCH, Messages.columns_width_stretch));
		widths.add(width(column, Column.Width.CONTENTS, Messages.columns_width_contents));
		all.add(widths);
		all.add(new Separator());
	}

	/// The hidden columns; one that is chosen stands left of the column below the mouse.
	private MenuManager insert() {
		var hidden = new MenuManager(Messages.header_insert);
		columns.all().stream().filter(column -> !column.visible()).sorted(Comparator.comparing(Column::title))
				.forEach(column -> hidden.add(Actions.push(escaped(column.title()), () -> changed.accept(inserted(columns.all(), column, clicked)))));
		return hidden;
	}

	/// All columns whose place or state changes when one is shown left of another, or at the end.
	static List<Column> inserted(List<Column> all, Column column, Optional<Column> before) {
		var order = new ArrayList<>(all.stream().sorted(Comparator.comparingInt(Column::order)).filter(each -> !each.field().equals(column.field())).toList());
		int place = before.map(other -> order.stream().map(Column::field).toList().indexOf(other.field())).filter(at -> at >= 0).orElse(order.size());
		order.add(place, column.withVisible(true));
		var moved = new ArrayList<Column>();
		for (int i = 0; i < order.size(); i++) {
			moved.add(order.get(i).withOrder(i + 1));
		}
		return moved.stream().filter(each -> !all.contains(each)).toList();
	}

	private void sort(Column column, Column.Sort how) {
		changed.accept(columns.all().stream().map(each -> each.withSort(each.field().equals(column.field()) ? how : Column.Sort.NONE)).toList());
	}

	private void group(Column column) {
		changed.accept(columns.all().stream().map(each -> each.withGrouped(each.field().equals(column.field()) && !column.grouped())).toList());
	}

	private void rename(Column column) {
		var ask = new InputDialog(shell, Messages.header_rename_title, NLS.bind(Messages.header_rename_message, column.field()), column.title(),
				text -> text.isBlank() ? Messages.columns_no_title : null);
		if (ask.open() == Window.OK) {
			changed.accept(List.of(column.withTitle(ask.getValue().strip())));
		}
	}

	private Action width(Column column, Column.Width how, String text) {
		return Actions.check(text, column.width() == how, () -> changed.accept(List.of(column.withWidth(how))));
	}

	private static String escaped(String title) {
		return title.replace("&", "&&");
	}
}
