package org.sagitta.ui.activity.internal;

import java.util.function.Predicate;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TableItem;
import org.sagitta.ui.table.WindowedTable;

/// Rows that head others stand out.
public final class Headings {
	private Headings() {
	}

	public static <R> void bold(WindowedTable<R> table, Predicate<R> heading) {
		table.control().addListener(SWT.SetData, event -> {
			if (event.index >= 0 && event.index < table.page().rows().size()) {
				boolean heads = heading.test(table.page().rows().get(event.index));
				((TableItem) event.item).setFont(heads ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
			}
		});
	}
}
