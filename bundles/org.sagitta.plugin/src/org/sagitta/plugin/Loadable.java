package org.sagitta.plugin;

import java.util.List;
import java.util.Map;

import org.sagitta.database.Instance;

/// What an importer proposes to make of some instances.
/// @param name what the node will be called
/// @param tooltip what it is, in a sentence
/// @param warnings what is doubtful in it, for the user to read before loading
/// @param confidence from 0 to 1: how sure the importer is that this is the best use of these instances
/// @param instances its files in the order of loading
/// @param referenced UIDs of instances that it needs besides
/// @param details notes of the importer for itself
public record Loadable(String name, String tooltip, List<String> warnings, double confidence, List<Instance> instances, List<String> referenced,
		Map<String, String> details) {
	public Loadable {
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("confidence " + confidence);
		}
		warnings = List.copyOf(warnings);
		instances = List.copyOf(instances);
		referenced = List.copyOf(referenced);
		details = Map.copyOf(details);
	}
}
