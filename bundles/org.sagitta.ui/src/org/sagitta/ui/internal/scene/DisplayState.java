package org.sagitta.ui.internal.scene;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.sagitta.scene.Node;
import org.sagitta.scene.SceneListener;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Window;

/// What the slice views show together: one volume and the window through which it is seen. Any thread.
@Component(service = { DisplayState.class, SceneListener.class })
public final class DisplayState implements SceneListener {
	/// What is shown.
	/// @param node its node
	/// @param volume the node's content
	public record Shown(Node node, Volume volume, Window window) {
	}

	/// Hears that something else is shown, or the same through another window. Any thread; must return at once.
	@FunctionalInterface
	public interface Listener {
		void displayChanged();
	}

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private volatile Shown shown;

	public static boolean canShow(Node node) {
		return node.content() instanceof Volume;
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	public Optional<Shown> shown() {
		return Optional.ofNullable(shown);
	}

	/// Shows a volume through the first of its windows; other nodes are not shown.
	public void show(Node node) {
		Shown now = shown;
		if (node.content() instanceof Volume volume && (now == null || !now.node().id().equals(node.id()))) {
			change(new Shown(node, volume, volume.windows().getFirst()));
		}
	}

	public void window(Window window) {
		Shown now = shown;
		if (now != null && !window.equals(now.window())) {
			change(new Shown(now.node(), now.volume(), window));
		}
	}

	@Override
	public void removed(Node node) {
		Shown now = shown;
		if (now != null && now.node().id().equals(node.id())) {
			change(null);
		}
	}

	private void change(Shown next) {
		shown = next;
		listeners.forEach(Listener::displayChanged);
	}
}
