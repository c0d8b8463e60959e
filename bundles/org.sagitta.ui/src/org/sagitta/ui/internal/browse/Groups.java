package org.sagitta.ui.internal.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Row;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.table.Page;

/// How a column that groups is written: its value stands in the first row of each group, with how many rows it has where the page has
/// all of them, and not in the others.
/// @param headings of the first rows by their keys
record Groups(Map<String, String> headings) {
	/// @param shown the value of the column
	static Groups of(Page<Row> page, java.util.function.Function<Row, String> shown) {
		var headings = new HashMap<String, String>();
		List<Row> rows = page.rows();
		int first = 0;
		for (int i = 1; i <= rows.size(); i++) {
			String value = shown.apply(rows.get(first));
			if (i == rows.size() || !shown.apply(rows.get(i)).equals(value)) {
				boolean whole = (first > 0 || !page.hasBefore()) && (i < rows.size() || !page.hasAfter());
				headings.put(rows.get(first).key(), whole ? NLS.bind(Messages.group_heading, value, i - first) : value);
				first = i;
			}
		}
		return new Groups(headings);
	}

	String text(Row row) {
		return headings.getOrDefault(row.key(), "");
	}
}
