package org.sagitta.ui.internal.scene;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;

/// The scene for the views, which stay while the service comes and goes. Any thread.
@Component(service = { SceneModel.class, SceneListener.class })
public final class SceneModel implements SceneListener {
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile Scene scene;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindScene(Scene arrived) {
		scene = arrived;
		changed();
	}

	void unbindScene(Scene gone) {
		if (scene == gone) {
			scene = null;
			changed();
		}
	}

	/// @param listener hears of every change, on any thread; must return at once
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	public Optional<Scene> scene() {
		return Optional.ofNullable(scene);
	}

	public void remove(List<Node> nodes) {
		scene().ifPresent(there -> nodes.forEach(node -> there.remove(node.id())));
	}

	@Override
	public void added(Node node) {
		changed();
	}

	@Override
	public void removed(Node node) {
		changed();
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}
}
