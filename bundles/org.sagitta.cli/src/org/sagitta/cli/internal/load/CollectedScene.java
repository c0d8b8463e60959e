package org.sagitta.cli.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.Scene;

/// What one command has loaded. It keeps no hierarchy, and the scene that the workbench shows hears nothing of it.
final class CollectedScene implements Scene {
	private final List<Node> nodes = new ArrayList<>();

	@Override
	public synchronized Node add(List<Folder> path, String name, NodeContent content, Map<String, String> attributes, List<String> warnings,
			List<String> sopInstanceUids) {
		var node = new Node(Integer.toString(nodes.size() + 1), name, "", content, attributes, warnings, sopInstanceUids);
		nodes.add(node);
		return node;
	}

	@Override
	public synchronized void remove(String id) {
		nodes.removeIf(node -> node.id().equals(id));
	}

	@Override
	public synchronized void clear() {
		nodes.clear();
	}

	@Override
	public Optional<Node> node(String id) {
		return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
	}

	@Override
	public synchronized List<Node> nodes() {
		return List.copyOf(nodes);
	}

	@Override
	public List<Folder> folders(String parent) {
		return List.of();
	}

	@Override
	public List<Node> nodes(String folder) {
		return folder.isEmpty() ? nodes() : List.of();
	}
}
