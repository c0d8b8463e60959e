package org.sagitta.ui.instances.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Trash;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Statuses;

/// Removes instances, and brings back what was removed last by this view. Of those that only a server has the database forgets what it
/// was told, as it does when their series is removed; there is nothing to bring back. Any thread.
final class InstanceRemovals {
	private record Removed(DicomDatabase database, List<Long> ids) {
	}

	private final Deque<Removed> removed = new ArrayDeque<>();

	/// Whether something of a database can be brought back.
	synchronized boolean any(DicomDatabase database) {
		return removed.stream().anyMatch(each -> each.database() == database);
	}

	/// Blocks.
	/// @param uids SOP Instance UIDs
	IStatus remove(DicomDatabase database, Set<String> uids) {
		try {
			RemovalReport report = database.remove(Level.INSTANCE, uids);
			if (!report.removals().isEmpty()) {
				push(new Removed(database, report.removals()));
			}
			if (!report.unknown().isEmpty()) {
				database.remotes().forget(Level.INSTANCE, report.unknown());
			}
			return Statuses.of(NLS.bind(Messages.remove_left, report.failures().size()), report.failures());
		} catch (DatabaseException e) {
			return failed(NLS.bind(Messages.remove_failed, e.getMessage()), e);
		}
	}

	private synchronized void push(Removed one) {
		removed.push(one);
	}

	/// Blocks.
	IStatus undo(DicomDatabase database) {
		Removed last = last(database);
		if (last == null) {
			return Status.OK_STATUS;
		}
		try {
			Trash trash = database.trash();
			var there = new HashSet<Long>(last.ids());
			there.retainAll(trash.removals().stream().map(Trash.Removal::id).toList());
			if (there.isEmpty()) {
				return failed(Messages.undo_gone, null);
			}
			List<String> failures = trash.restore(there).failures();
			return Statuses.of(NLS.bind(Messages.not_restored, failures.size()), failures);
		} catch (DatabaseException e) {
			return failed(NLS.bind(Messages.undo_failed, e.getMessage()), e);
		}
	}

	/// The newest of a database, which is not given a second time; those of databases that were closed are forgotten.
	private synchronized Removed last(DicomDatabase database) {
		removed.removeIf(each -> each.database() != database);
		return removed.poll();
	}

	private static IStatus failed(String message, DatabaseException cause) {
		return new Status(IStatus.ERROR, InstancesView.ID, message, cause);
	}
}
