package org.sagitta.ui.thumbnails.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.thumbnails.internal.model.Picking;

/// Tells the workbench which series are selected.
final class TileSelection implements ISelectionProvider {
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private final TileCanvas tiles;

	TileSelection(TileCanvas tiles) {
		this.tiles = tiles;
	}

	@Override
	public RowSelection getSelection() {
		return new RowSelection(Level.SERIES, tiles.picking().selected());
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof RowSelection rows && rows.level() == Level.SERIES) {
			Picking now = tiles.picking().shown(tiles.gallery(), rows.keys());
			tiles.pick(now);
		}
	}

	void changed() {
		var event = new SelectionChangedEvent(this, getSelection());
		listeners.forEach(listener -> listener.selectionChanged(event));
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
