package org.sagitta.provision;

import org.osgi.annotation.versioning.ConsumerType;

/// Watches an operation.
@ConsumerType
public interface ProvisionProgress {
	ProvisionProgress NONE = new ProvisionProgress() { };

	default void step(String what) {
	}

	default boolean cancelled() {
		return false;
	}
}
