package org.sagitta.ui.header.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;

/// Tells the workbench which rows of a header are selected.
final class RowsProvider implements ISelectionProvider {
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final HeaderTable table;

	RowsProvider(HeaderTable table) {
		this.table = table;
		table.control().addListener(SWT.Selection, _ -> tell());
	}

	/// That other rows are shown.
	void tell() {
		var event = new SelectionChangedEvent(this, getSelection());
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public IStructuredSelection getSelection() {
		return new StructuredSelection(table.selected());
	}

	/// Selects nothing: rows are those of one header, and others have none of them.
	@Override
	public void setSelection(ISelection selection) {
		if (selection.isEmpty()) {
			table.control().deselectAll();
			tell();
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
