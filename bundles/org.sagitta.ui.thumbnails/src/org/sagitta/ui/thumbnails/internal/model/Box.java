package org.sagitta.ui.thumbnails.internal.model;

/// A rectangle, in points from the top left of all that can be scrolled to.
public record Box(int x, int y, int width, int height) {
	public int bottom() {
		return y + height;
	}

	public boolean contains(int px, int py) {
		return px >= x && px < x + width && py >= y && py < y + height;
	}
}
