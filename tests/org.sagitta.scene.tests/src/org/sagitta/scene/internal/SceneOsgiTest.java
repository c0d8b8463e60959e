package org.sagitta.scene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.sagitta.scene.Node;
import org.sagitta.scene.NodeContent;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;

/// The scene as Declarative Services publishes it, with a listener that comes and goes.
class SceneOsgiTest {
	private final BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
	private final ServiceTracker<Scene, Scene> scenes = new ServiceTracker<>(context, Scene.class, null);

	@BeforeEach
	void open() {
		scenes.open();
	}

	@AfterEach
	void close() {
		scenes.close();
	}

	@Test
	void aListenerHearsWhileItIsInstalled() throws InterruptedException {
		Scene scene = scenes.waitForService(5000);
		assertNotNull(scene, "no Scene service");
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
