package org.sagitta.scene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;
import org.sagitta.testkit.Services;

/// The scene as Declarative Services publishes it, with a listener that comes and goes.
class SceneOSGiTest {
	private final BundleContext context = Services.context();

	@Test
	void aListenerHearsWhileItIsInstalled() {
		Scene scene = Services.await(Scene.class);
		List<String> heard = new ArrayList<>();
		ServiceRegistration<SceneListener> registration = context.registerService(SceneListener.class, new SceneListener() {
			@Override
			public void added(Node node) {
				heard.add("+" + node.name());
			}

			@Override
			public void removed(Node node) {
				heard.add("-" + node.name());
			}
		}, null);
		Node node = add(scene, "one");
		registration.unregister();
		Node other = add(scene, "two");
		assertEquals(List.of("+one"), heard);
		scene.remove(node.id());
		scene.remove(other.id());
		assertEquals(List.of("+one"), heard);
	}

	private static Node add(Scene scene, String name) {
		return scene.add(List.of(), name, new NodeContent() { }, Map.of(), List.of(), List.of());
	}
}
