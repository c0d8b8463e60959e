package org.sagitta.ui.action;

import java.util.List;
import java.util.Set;

import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.SeriesBelow;

/// The rows that an action is for.
/// @param database that they are of
/// @param snapshot of that database, when they were selected
/// @param keys of rows of the level, at least one; rows may have gone meanwhile
public record Rows(DicomDatabase database, Snapshot snapshot, Level level, Set<String> keys) {
	public Rows {
		keys = Set.copyOf(keys);
	}

	/// The UIDs of the series that the rows are, or have below them.
	public List<String> series() {
		return SeriesBelow.of(snapshot, level, keys);
	}
}
