package org.sagitta.scene.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;

/// The subject hierarchy. Not safe by itself: its owner locks.
final class Tree {
	private final Map<String, Folder> folders = new LinkedHashMap<>();
	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private long made;

	/// @param maker makes the node of its id and its parent's uid; when it throws, nothing has changed
	Node add(List<Folder> path, BiFunction<String, String, Node> maker) {
		if (path.stream().anyMatch(folder -> folder.uid().isEmpty())) {
			throw new IllegalArgumentException("a folder needs a uid");
		}
		Node node = maker.apply("n" + ++made, path.isEmpty() ? "" : path.getLast().uid());
		String parent = "";
		for (Folder folder : path) {
			// One that is there stays what and where it is. So every folder's parent is older than itself: no cycles.
			folders.putIfAbsent(folder.uid(), new Folder(folder.kind(), folder.uid(), folder.name(), parent));
			parent = folder.uid();
		}
		nodes.put(node.id(), node);
		return node;
	}

	Optional<Node> remove(String id) {
		Optional<Node> removed = Optional.ofNullable(nodes.remove(id));
		removed.ifPresent(node -> prune(node.parent()));
		return removed;
	}

	/// Removes a folder and those above it as long as they are empty.
	private void prune(String uid) {
		String candidate = uid;
		while (!candidate.isEmpty() && nodes(candidate).isEmpty() && folders(candidate).isEmpty()) {
			candidate = folders.remove(candidate).parent();
		}
	}

	void clear() {
		nodes.clear();
		folders.clear();
	}

	Optional<Node> node(String id) {
		return Optional.ofNullable(nodes.get(id));
	}

	List<Node> nodes() {
		return List.copyOf(nodes.values());
	}

	List<Node> nodes(String folder) {
		return nodes.values().stream().filter(node -> node.parent().equals(folder)).toList();
	}

	List<Folder> folders(String parent) {
		return folders.values().stream().filter(folder -> folder.parent().equals(parent)).toList();
	}
}
