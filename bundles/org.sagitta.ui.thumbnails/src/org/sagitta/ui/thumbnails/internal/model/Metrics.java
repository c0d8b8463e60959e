package org.sagitta.ui.thumbnails.internal.model;

/// How large things are, in points.
/// @param edge of the picture
/// @param line the height of a line of text
public record Metrics(int edge, int line) {
	/// Around the tiles, and between them.
	public static final int GAP = 6;
	/// Around what is in a tile.
	public static final int PADDING = 4;
	/// Lines of text below the picture.
	public static final int LINES = 2;
	/// Below, words would hardly fit.
	private static final int NARROWEST = 92;

	public int tileWidth() {
		return Math.max(edge, NARROWEST) + 2 * PADDING;
	}

	public int tileHeight() {
		return edge + LINES * line + 3 * PADDING;
	}

	public int heading() {
		return line + 2 * PADDING;
	}
}
