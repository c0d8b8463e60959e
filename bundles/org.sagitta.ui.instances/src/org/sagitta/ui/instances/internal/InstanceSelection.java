package org.sagitta.ui.instances.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.table.WindowedTable;

/// Tells the workbench which instances are selected.
final class InstanceSelection implements ISelectionProvider {
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final WindowedTable<?> table;

	InstanceSelection(WindowedTable<?> table) {
		this.table = table;
		table.onSelection(() -> listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
	}

	@Override
	public RowSelection getSelection() {
		return new RowSelection(Level.INSTANCE, table.selected());
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof RowSelection rows && rows.level() == Level.INSTANCE) {
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
