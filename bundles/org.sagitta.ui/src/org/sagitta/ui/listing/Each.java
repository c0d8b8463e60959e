package org.sagitta.ui.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseException;
import org.sagitta.ui.internal.Messages;

/// Does something to one row after the other, with progress. It can be cancelled between two; a row that fails does not keep the
/// others from being done, a database that was closed does.
/// @param name what a row is called while it is done, and where it failed
public record Each<R>(Function<R, String> name, Work<R> work) {
	/// What is done to one row; blocks.
	@FunctionalInterface
	public interface Work<R> {
		Done apply(R row) throws DatabaseException;
	}

	/// What became of one row.
	/// @param count how many instances it was
	/// @param failures what of it was not done
	public record Done(int count, List<String> failures) {
		public Done {
			failures = List.copyOf(failures);
		}
	}

	/// What became of all rows.
	/// @param count how many instances it was
	/// @param failures what was not done, each with its reason
	public record Outcome(int count, List<String> failures, boolean cancelled) {
		public Outcome {
			failures = List.copyOf(failures);
		}
	}

	public Outcome run(List<R> rows, String what, IProgressMonitor monitor) {
		var failures = new ArrayList<String>();
		int count = 0;
		monitor.beginTask(what, rows.size());
		try {
			for (R row : rows) {
				if (monitor.isCanceled()) {
					return new Outcome(count, failures, true);
				}
				monitor.subTask(name.apply(row));
				Done done = done(row);
				count += done.count();
				done.failures().forEach(failure -> failures.add(named(row, failure)));
				monitor.worked(1);
			}
		} catch (DatabaseException e) {
			failures.add(e.getMessage());
		} finally {
			monitor.done();
		}
		return new Outcome(count, failures, false);
	}

	private Done done(R row) throws DatabaseException {
		try {
			return work.apply(row);
		} catch (DatabaseException e) {
			if (e.kind() == Kind.CLOSED) {
				throw e;
			}
			return new Done(0, List.of(e.getMessage()));
		}
	}

	private String named(R row, String failure) {
		return NLS.bind(Messages.listing_failure, name.apply(row), failure);
	}
}
