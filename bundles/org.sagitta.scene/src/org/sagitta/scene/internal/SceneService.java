package org.sagitta.scene.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.scene.Folder;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;

/// The scene as a service: the tree under a lock, the listeners called outside of it, so that a listener may ask the scene.
@Component(service = Scene.class)
public final class SceneService implements Scene {
	private static final System.Logger LOG = System.getLogger("org.sagitta.scene");

	private final Tree tree = new Tree();
	private final List<SceneListener> listeners = new CopyOnWriteArrayList<>();

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindListener(SceneListener listener) {
		listeners.add(listener);
	}

	void unbindListener(SceneListener listener) {
		listeners.remove(listener);
	}

	@Override
	public Node add(List<Folder> path, String name, NodeContent content, Map<String, String> attributes, List<String> warnings,
			List<String> sopInstanceUids) {
		Node node;
		synchronized (tree) {
			node = tree.add(path, (id, parent) -> new Node(id, name, parent, content, attributes, warnings, sopInstanceUids));
		}
		tell(listener -> listener.added(node));
		return node;
	}

	@Override
	public void remove(String id) {
		Optional<Node> removed;
		synchronized (tree) {
			removed = tree.remove(id);
		}
		removed.ifPresent(node -> tell(listener -> listener.removed(node)));
	}

	@Override
	public void clear() {
		List<Node> removed;
		synchronized (tree) {
			removed = tree.nodes();
			tree.clear();
		}
		removed.forEach(node -> tell(listener -> listener.removed(node)));
	}

	@Override
	public Optional<Node> node(String id) {
		synchronized (tree) {
			return tree.node(id);
		}
	}

	@Override
	public List<Node> nodes() {
		synchronized (tree) {
			return tree.nodes();
		}
	}

	@Override
	public List<Folder> folders(String parent) {
		synchronized (tree) {
			return tree.folders(parent);
		}
	}

	@Override
	public List<Node> nodes(String folder) {
		synchronized (tree) {
			return tree.nodes(folder);
		}
	}

	/// A listener that fails must not keep the others from hearing, nor the caller from its node.
	private void tell(Consumer<SceneListener> event) {
		for (SceneListener listener : listeners) {
			try {
				event.accept(listener);
			} catch (RuntimeException e) {
				LOG.log(System.Logger.Level.ERROR, "A scene listener failed: " + listener.getClass().getName(), e);
			}
		}
	}
}
