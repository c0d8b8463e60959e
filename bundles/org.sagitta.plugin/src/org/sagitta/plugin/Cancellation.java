package org.sagitta.plugin;

import java.util.concurrent.CancellationException;

import org.osgi.annotation.versioning.ConsumerType;

/// Tells a long task that nobody wants its result any more.
@ConsumerType
@FunctionalInterface
public interface Cancellation {
	Cancellation NEVER = () -> false;

	boolean cancelled();

	/// @throws CancellationException when it is so
	default void check() {
		if (cancelled()) {
			throw new CancellationException();
		}
	}
}
