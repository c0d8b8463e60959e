package org.sagitta.scene;

import java.util.List;
import java.util.Map;

/// A thing in the scene. Immutable; the scene replaces it when it changes.
/// @param id unique in the scene
/// @param parent the folder of the subject hierarchy that it is in
/// @param attributes what is good to know of it, for people and scripts
/// @param warnings what is doubtful in it
/// @param sopInstanceUids the instances it was made from, in slice order
public record Node(String id, String name, String parent, NodeContent content, Map<String, String> attributes, List<String> warnings,
		List<String> sopInstanceUids) {
	public Node {
		attributes = Map.copyOf(attributes);
		warnings = List.copyOf(warnings);
		sopInstanceUids = List.copyOf(sopInstanceUids);
	}
}
