package org.sagitta.scene;

import org.osgi.annotation.versioning.ConsumerType;

/// What a node is. Plugins bring their own kinds.
@ConsumerType
public interface NodeContent {
}
