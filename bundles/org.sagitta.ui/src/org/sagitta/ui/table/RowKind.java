package org.sagitta.ui.table;

import org.osgi.annotation.versioning.ConsumerType;

/// How rows become cells.
@ConsumerType
public interface RowKind<R> {
	/// What identifies a row from one page to the next.
	String key(R row);

	/// The text of a cell.
	/// @param column its place among the columns of the table, as they were made
	String text(R row, int column);
}
