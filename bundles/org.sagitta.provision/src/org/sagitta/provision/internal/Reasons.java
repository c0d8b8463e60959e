package org.sagitta.provision.internal;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;

/// p2's trees of results, in the words of their leaves.
final class Reasons {
	private Reasons() {
	}

	static String of(IStatus status) {
		Set<String> messages = new LinkedHashSet<>();
		collect(status, messages);
		return messages.isEmpty() ? status.getMessage() : String.join("; ", messages);
	}

	private static void collect(IStatus status, Set<String> messages) {
		for (IStatus child : status.getChildren()) {
			if (!child.isOK()) {
				collect(child, messages);
			}
		}
		if (status.getChildren().length == 0 && !status.isOK()) {
			Throwable cause = status.getException();
			String why = cause == null || cause.getMessage() == null || status.getMessage().contains(cause.getMessage()) ? ""
					: " (" + cause.getMessage() + ")";
			messages.add(status.getMessage() + why);
		}
	}
}
