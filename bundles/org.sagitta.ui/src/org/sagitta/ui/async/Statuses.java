package org.sagitta.ui.async;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.sagitta.ui.internal.Ids;

/// What a job says of its end.
public final class Statuses {
	private Statuses() {
	}

	/// @param message what to tell where something failed
	/// @param failures each with its reason; none is a good end
	public static IStatus of(String message, List<String> failures) {
		if (failures.isEmpty()) {
			return Status.OK_STATUS;
		}
		// The workbench shows nothing of a job that is less than an error.
		IStatus[] details = failures.stream().map(text -> new Status(IStatus.ERROR, Ids.BUNDLE, text)).toArray(IStatus[]::new);
		return new MultiStatus(Ids.BUNDLE, 0, details, message, null);
	}
}
