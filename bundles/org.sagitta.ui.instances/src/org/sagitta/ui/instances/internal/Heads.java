package org.sagitta.ui.instances.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.sagitta.database.Column;
import org.sagitta.database.Row;

/// The native columns of the table: which, in what order, how wide, and which of them sorts.
final class Heads {
	private static final int LEAST = 48;
	private static final int MOST = 420;
	private static final int MEASURED_ROWS = 40;
	private static final int PADDING = 22;
	/// Titles are bold and may carry the arrow of the sort.
	private static final int TITLE_PADDING = 40;

	private final Table table;
	private final Consumer<String> clicked;
	private final Consumer<List<Column>> moved;
	private List<Column> all = List.of();
	private List<Column> shown = List.of();
	private boolean busy;
	private boolean fitted;

	/// @param clicked gets the field of the column
	/// @param moved gets the columns whose order is another one
	Heads(Table table, Consumer<String> clicked, Consumer<List<Column>> moved) {
		this.table = table;
		this.clicked = clicked;
		this.moved = moved;
	}

	/// Hidden ones, too.
	List<Column> all() {
		return all;
	}

	/// From left to right.
	List<Column> shown() {
		return shown;
	}

	String text(Row row, int column) {
		return column < shown.size() ? shown.get(column).shown(row) : "";
	}

	/// @param columns from left to right
	void set(List<Column> columns) {
		List<Column> visible = columns.stream().filter(Column::visible).toList();
		boolean same = visible.stream().map(Column::field).toList().equals(shown.stream().map(Column::field).toList());
		all = columns;
		shown = visible;
		if (same) {
			for (int i = 0; i < shown.size(); i++) {
				table.getColumn(i).setText(shown.get(i).title());
			}
		} else {
			make();
		}
		showSort();
	}

	/// Makes columns as wide as what they hold, once there is something; later widths are the user's.
	void fit(List<? extends Row> rows) {
		if (fitted || table.getColumnCount() != shown.size()) {
			return;
		}
		fitted = !rows.isEmpty();
		var gc = new GC(table);
		gc.setFont(table.getFont());
		for (int i = 0; i < shown.size(); i++) {
			int widest = gc.textExtent(shown.get(i).title()).x + TITLE_PADDING - PADDING;
			for (Row row : rows.subList(0, Math.min(MEASURED_ROWS, rows.size()))) {
				widest = Math.max(widest, gc.textExtent(text(row, i)).x);
			}
			table.getColumn(i).setWidth(Math.clamp(widest + PADDING, LEAST, MOST));
		}
		gc.dispose();
	}

	/// Whether an event is above the rows. On GTK the header is above the client area's origin, elsewhere below it.
	boolean has(Event event) {
		int below = table.getDisplay().map(null, table, event.x, event.y).y - table.getClientArea().y;
		return below >= 0 && below < table.getHeaderHeight();
	}

	private void make() {
		busy = true;
		fitted = false;
		table.setRedraw(false);
		for (TableColumn old : table.getColumns()) {
			old.dispose();
		}
		for (Column column : shown) {
			var made = new TableColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title());
			made.setWidth(LEAST * 2);
			made.setMoveable(true);
			made.addListener(SWT.Selection, _ -> clicked.accept(column.field()));
			made.addListener(SWT.Move, _ -> moved());
		}
		table.setRedraw(true);
		busy = false;
	}

	private void showSort() {
		table.setSortColumn(null);
		table.setSortDirection(SWT.NONE);
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).sort() != Column.Sort.NONE) {
				table.setSortColumn(table.getColumn(i));
				table.setSortDirection(shown.get(i).sort() == Column.Sort.ASCENDING ? SWT.UP : SWT.DOWN);
			}
		}
	}

	/// The user dragged one: they share the places that they had.
	private void moved() {
		if (busy || table.getColumnCount() != shown.size()) {
			return;
		}
		int[] places = table.getColumnOrder();
		List<Integer> orders = shown.stream().map(Column::order).sorted().toList();
		var changed = new ArrayList<Column>();
		for (int i = 0; i < places.length; i++) {
			Column column = shown.get(places[i]);
			if (column.order() != orders.get(i)) {
				changed.add(column.withOrder(orders.get(i)));
			}
		}
		if (!changed.isEmpty()) {
			moved.accept(changed);
		}
	}
}
