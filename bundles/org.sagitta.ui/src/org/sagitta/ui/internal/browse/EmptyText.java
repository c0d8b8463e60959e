package org.sagitta.ui.internal.browse;

import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.table.Page;

/// What a table or tree without rows says.
public final class EmptyText {
	private EmptyText() {
	}

	/// @return "" where there are rows
	public static String of(BrowseModel model, Page<?> page) {
		if (!page.rows().isEmpty()) {
			return "";
		}
		return model.database().isEmpty() ? Messages.table_no_database : page.total() == 0 ? Messages.table_drop_here : Messages.table_nothing_found;
	}
}
