package org.sagitta.ui.header.internal;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Snapshot;
import org.sagitta.ui.model.RowSelection;

/// The instances of a selection, once it is written down that their headers are looked at.
/// @param complaint that it could not be written down; "" where it was
record Found(HeaderSet set, String complaint) {
	/// Reads the database and writes its audit log. What cannot be written down is looked at all the same, as all that is done with a
	/// database; but it is said.
	static Found of(DicomDatabase database, Snapshot snapshot, RowSelection rows, HeaderAudit audit) throws DatabaseException {
		HeaderSet set = HeaderSet.of(database, snapshot, rows);
		try {
			audit.record(set);
			return new Found(set, "");
		} catch (IOException e) {
			ILog.of(Found.class).error(Messages.not_audited, e);
			return new Found(set, NLS.bind(Messages.not_audited_because, e.getMessage()));
		}
	}
}
