package org.sagitta.ui.model;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.Level;

/// Hears what changes in the browser's model. Any thread; must return at once.
@ConsumerType
public interface BrowseListener {
	/// Another database, or none.
	default void databaseChanged() {
	}

	/// Rows came, changed or went.
	default void rowsChanged() {
	}

	default void columnsChanged() {
	}

	/// The quick filters, or how far searches reach, changed.
	default void filterChanged() {
	}

	/// Another text is in the search box of a level's table.
	default void searchChanged(Level level) {
	}

	default void selectionChanged(Level level) {
	}
}
