package org.sagitta.ui.thumbnails.internal.model;

import org.sagitta.thumbnails.Size;

/// How large the pictures are on the screen.
public enum TileSize {
	SMALL(64), MEDIUM(128), LARGE(256);

	private final int points;

	TileSize(int points) {
		this.points = points;
	}

	/// The edge of a picture.
	public int points() {
		return points;
	}

	public TileSize larger() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}

	public TileSize smaller() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

	/// The picture that has at least as many pixels as the screen shows of it, or the largest.
	/// @param zoom pixels for 100 points
	public Size picture(int zoom) {
		for (Size size : Size.values()) {
			if (size.pixels() * 100 >= points * zoom) {
				return size;
			}
		}
		return Size.values()[Size.values().length - 1];
	}

	/// @param name of a size, from whatever was remembered; may be null
	public static TileSize named(String name) {
		for (TileSize size : values()) {
			if (size.name().equals(name)) {
				return size;
			}
		}
		return MEDIUM;
	}
}
