package org.sagitta.ui.internal.tree;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.SWT;
import org.sagitta.ui.model.RowSelection;

/// Tells the workbench what is selected in the tree.
final class TreeSelectionProvider implements ISelectionProvider {
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final RowTree tree;

	TreeSelectionProvider(RowTree tree) {
		this.tree = tree;
		tree.control().addListener(SWT.Selection, _ -> listeners.forEach(each -> each.selectionChanged(new SelectionChangedEvent(this, getSelection()))));
	}

	@Override
	public RowSelection getSelection() {
		return tree.selection();
	}

	@Override
	public void setSelection(ISelection selection) {
		// the tree selects what a person selects in it
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
