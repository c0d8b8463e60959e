package org.sagitta.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/// The scene of the program. A service, safe on any thread; nothing blocks. Every change is told to the [SceneListener]s.
@ProviderType
public interface Scene {
	/// Adds a node below folders that are made where they are missing.
	/// @param path the folders above it, the topmost first; may be empty. A folder whose uid is there already stays what and
	/// where it is; else its parent is the one before it in the path.
	/// @throws IllegalArgumentException when a folder has no uid
	Node add(List<Folder> path, String name, NodeContent content, Map<String, String> attributes, List<String> warnings,
			List<String> sopInstanceUids);

	/// Removes a node, and the folders above it that are empty then. Nothing happens for an unknown id.
	void remove(String id);

	void clear();

	Optional<Node> node(String id);

	/// All nodes in the order in which they were added.
	List<Node> nodes();

	/// The folders directly below one; those at the top for "".
	List<Folder> folders(String parent);

	/// The nodes directly in a folder.
	List<Node> nodes(String folder);
}
