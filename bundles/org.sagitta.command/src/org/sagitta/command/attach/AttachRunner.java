package org.sagitta.command.attach;

import java.util.function.BooleanSupplier;

import org.osgi.annotation.versioning.ConsumerType;

/// Runs a command for a client that attached. Called on a virtual thread of its own for each client; may block.
@ConsumerType
@FunctionalInterface
public interface AttachRunner {
	/// @param cancelled whether the client has asked to stop, or is gone
	/// @return the exit code
	int run(Request request, Output output, BooleanSupplier cancelled);
}
