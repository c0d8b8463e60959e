package org.sagitta.provision;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/// Decides whether unsigned content may be installed. Called on a worker thread, at most once an operation; may block, for
/// instance to ask a person.
@ConsumerType
@FunctionalInterface
public interface TrustPolicy {
	/// Refuses all unsigned content.
	TrustPolicy NOTHING_UNSIGNED = _ -> false;

	boolean trust(List<UnsignedArtifact> artifacts);

	/// @param sha256 of the artifact's bytes, lower-case hexadecimal
	/// @param source where it comes from
	record UnsignedArtifact(String id, String version, String sha256, String source) { }
}
