package org.sagitta.ui.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;

/// Tells the workbench which rows are selected in a table, and lets it select others. User interface's thread.
public final class RowSelectionProvider implements ISelectionProvider {
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final Level level;
	private final WindowedTable<?> table;

	/// @param level of the rows; their keys in the table are those of the database
	public RowSelectionProvider(Level level, WindowedTable<?> table) {
		this.level = level;
		this.table = table;
		table.onSelection(() -> listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
	}

	@Override
	public RowSelection getSelection() {
		return new RowSelection(level, table.selected());
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof RowSelection rows && rows.level() == level) {
			table.select(rows.keys());
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
