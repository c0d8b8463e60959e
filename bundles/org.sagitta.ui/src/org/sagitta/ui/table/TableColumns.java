package org.sagitta.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.sagitta.database.Column;
import org.sagitta.database.Row;

/// The native columns of a table as the database sets them up: which, in which order, how wide, and which of them sorts. User interface's thread.
public final class TableColumns {
	private static final int LEAST = 48;
	private static final int USUAL = 130;
	private static final int MOST = 420;
	private static final int MEASURED_ROWS = 40;
	private static final int MEASURED_TEXTS = 6;
	private static final int PADDING = 22;
	/// Titles are bold and may carry the arrow of the sort.
	private static final int TITLE_PADDING = 40;

	private final Table table;
	private final Consumer<String> headerClicked;
	private final Consumer<List<Column>> moved;
	private List<Column> all = List.of();
	private List<Column> shown = List.of();
	private boolean busy;
	private boolean fitted;

	/// @param headerClicked gets the field of the column
	/// @param moved gets the columns that the user moved, with their new order
	public TableColumns(Table table, Consumer<String> headerClicked, Consumer<List<Column>> moved) {
		this.table = table;
		this.headerClicked = headerClicked;
		this.moved = moved;
		table.addListener(SWT.Resize, _ -> stretch());
	}

	/// All columns, hidden ones included.
	public List<Column> all() {
		return all;
	}

	/// The columns that are shown, from left to right.
	public List<Column> shown() {
		return shown;
	}

	/// The column whose equal values stand together.
	public Optional<Column> grouped() {
		return shown.stream().filter(Column::grouped).findFirst();
	}

	public boolean isGrouped(int column) {
		return column < shown.size() && shown.get(column).grouped();
	}

	/// The column at a place of the table; nothing right of the last one.
	public Optional<Column> at(int x) {
		int right = -table.getHorizontalBar().getSelection();
		for (int place : table.getColumnOrder()) {
			right += table.getColumn(place).getWidth();
			if (x < right) {
				return Optional.of(shown.get(place));
			}
		}
		return Optional.empty();
	}

	public String text(Row row, int column) {
		return column < shown.size() ? shown.get(column).shown(row) : "";
	}

	/// Whether an event is above the rows. On GTK the header is above the origin of the client area, elsewhere below it: it is always where
	/// that area begins.
	public boolean isHeader(Event event) {
		int below = table.getDisplay().map(null, table, event.x, event.y).y - table.getClientArea().y;
		return below >= 0 && below < table.getHeaderHeight();
	}

	/// Shows other columns, or the same otherwise.
	/// @return whether the columns were made anew and the rows must be filled again
	public boolean set(List<Column> columns) {
		List<Column> visible = columns.stream().filter(Column::visible).sorted(Comparator.comparingInt(Column::order)).toList();
		all = List.copyOf(columns);
		boolean same = visible.stream().map(Column::field).toList().equals(shown.stream().map(Column::field).toList());
		shown = visible;
		if (same) {
			rename();
		} else {
			make();
		}
		showSort();
		return !same;
	}

	/// Fits the columns that are as wide as what they hold, once there is something; later widths are the user's.
	public void fit(List<? extends Row> rows) {
		if (fitted || table.getColumnCount() != shown.size()) {
			return;
		}
		fitted = !rows.isEmpty();
		busy = true;
		var gc = new GC(table);
		gc.setFont(table.getFont());
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).width() == Column.Width.CONTENTS) {
				int widest = gc.textExtent(shown.get(i).title()).x + TITLE_PADDING - PADDING;
				for (String text : longest(rows, i)) {
					widest = Math.max(widest, gc.textExtent(text).x);
				}
				table.getColumn(i).setWidth(Math.clamp(widest + PADDING, LEAST, MOST));
			}
		}
		gc.dispose();
		busy = false;
		stretch();
	}

	/// The texts of a column that are measured: measuring all takes longer than fetching them.
	private List<String> longest(List<? extends Row> rows, int column) {
		return rows.stream().limit(MEASURED_ROWS).map(row -> text(row, column)).distinct()
				.sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED_TEXTS).toList();
	}

	private void make() {
		busy = true;
		fitted = false;
		table.setRedraw(false);
		int rows = table.getItemCount();
		int top = table.getTopIndex();
		int[] selected = table.getSelectionIndices();
		table.setItemCount(0); // GTK copies all rows for every few columns that are added
		for (TableColumn old : table.getColumns()) {
			old.dispose();
		}
		for (Column column : shown) {
			var made = new TableColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title());
			made.setWidth(column.numeric() ? USUAL / 2 : USUAL);
			made.setMoveable(true);
			made.addListener(SWT.Selection, _ -> headerClicked.accept(column.field()));
			made.addListener(SWT.Move, _ -> movedByUser());
		}
		table.setItemCount(rows);
		table.select(selected);
		table.setTopIndex(top);
		table.setRedraw(true);
		busy = false;
		stretch();
	}

	private void rename() {
		for (int i = 0; i < shown.size(); i++) {
			if (!table.getColumn(i).getText().equals(shown.get(i).title())) {
				table.getColumn(i).setText(shown.get(i).title());
			}
		}
	}

	private void showSort() {
		table.setSortColumn(null);
		table.setSortDirection(SWT.NONE);
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).sort() != Column.Sort.NONE) {
				table.setSortColumn(table.getColumn(i));
				table.setSortDirection(shown.get(i).sort() == Column.Sort.ASCENDING ? SWT.UP : SWT.DOWN);
				return;
			}
		}
	}

	/// Gives what is left of the width to the columns that stretch.
	private void stretch() {
		if (busy || table.getColumnCount() != shown.size()) {
			return;
		}
		List<TableColumn> wide = new ArrayList<>();
		int left = table.getClientArea().width;
		for (int i = 0; i < table.getColumnCount(); i++) {
			if (shown.get(i).width() == Column.Width.STRETCH) {
				wide.add(table.getColumn(i));
			} else {
				left -= table.getColumn(i).getWidth();
			}
		}
		busy = true;
		for (TableColumn column : wide) {
			column.setWidth(Math.max(USUAL, left / wide.size()));
		}
		busy = false;
	}

	private void movedByUser() {
		if (busy || table.getColumnCount() != shown.size()) {
			return;
		}
		int[] places = table.getColumnOrder();
		List<Integer> orders = shown.stream().map(Column::order).sorted().toList();
		List<Column> changed = new ArrayList<>();
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
