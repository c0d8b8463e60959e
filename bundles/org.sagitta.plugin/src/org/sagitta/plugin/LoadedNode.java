package org.sagitta.plugin;

import java.util.List;
import java.util.Map;

import org.sagitta.scene.NodeContent;

/// What became of a loadable, before it has a place in the scene.
/// @param warnings what was found to be doubtful while loading
/// @param sopInstanceUids the instances it was made from, in slice order
public record LoadedNode(String name, NodeContent content, Map<String, String> attributes, List<String> warnings, List<String> sopInstanceUids) {
	public LoadedNode {
		attributes = Map.copyOf(attributes);
		warnings = List.copyOf(warnings);
		sopInstanceUids = List.copyOf(sopInstanceUids);
	}
}
