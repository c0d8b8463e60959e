package org.sagitta.ui.internal.table;

/// How rows become cells.
public interface RowKind<R> {
	/// What identifies a row from one page to the next.
	String key(R row);

	/// The text of a cell.
	/// @param column its place among the columns of the table, as they were made
	String text(R row, int column);
}
