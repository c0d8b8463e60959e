package org.sagitta.view;

import java.io.IOException;
import java.io.OutputStream;

/// Writes pictures as PNG.
public final class Png {
	private Png() {
	}

	public static void write(Picture picture, OutputStream out) throws IOException { throw new UnsupportedOperationException(); }

	/// The picture with letters burnt in at the middle of its edges, as [SliceView#edgeLabels] gives them.
	public static Picture labelled(Picture picture, String edgeLabels) { throw new UnsupportedOperationException(); }
}
