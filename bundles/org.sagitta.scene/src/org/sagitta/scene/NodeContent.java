package org.sagitta.scene;

/// What a node is. Plugins bring their own kinds.
public interface NodeContent {
}
