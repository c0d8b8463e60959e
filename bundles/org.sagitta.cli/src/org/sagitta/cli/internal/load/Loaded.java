package org.sagitta.cli.internal.load;

import java.nio.file.Path;
import java.util.List;

import org.sagitta.scene.Node;

/// A node and the pictures that were made of it.
record Loaded(Node node, List<Path> pictures) {
}
