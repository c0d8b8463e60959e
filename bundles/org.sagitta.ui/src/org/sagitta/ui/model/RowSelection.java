package org.sagitta.ui.model;

import java.util.Set;

import org.eclipse.jface.viewers.ISelection;
import org.sagitta.dicom.Level;

/// Rows of one level that are selected.
public record RowSelection(Level level, Set<String> keys) implements ISelection {
	public RowSelection {
		keys = Set.copyOf(keys);
	}

	@Override
	public boolean isEmpty() {
		return keys.isEmpty();
	}
}
