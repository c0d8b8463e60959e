package org.sagitta.provision.internal;

import java.util.List;

import org.sagitta.provision.Provisioning.Feature;

/// What was changed in an installation, and is still to be followed by the running program.
/// @param features those that the user asked for and that were not so already
/// @param added symbolic names and versions of bundles
record Change(List<Feature> features, List<BundleId> added, List<BundleId> removed) {
	static final Change NONE = new Change(List.of(), List.of(), List.of());

	record BundleId(String name, String version) { }
}
