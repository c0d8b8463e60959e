package org.sagitta.scene;

import org.osgi.annotation.versioning.ConsumerType;

/// Hears of changes of the scene. A whiteboard service, called on the thread that made the change, after it; must not block.
@ConsumerType
public interface SceneListener {
	default void added(Node node) {
	}

	default void removed(Node node) {
	}
}
