package org.sagitta.thumbnails;

/// How large a thumbnail is. All are squares.
public enum Size {
	SMALL(64), MEDIUM(128), LARGE(256),
	/// A large one on a screen of twice the pixels.
	HUGE(512);

	private final int pixels;

	Size(int pixels) {
		this.pixels = pixels;
	}

	/// The length of an edge.
	public int pixels() {
		return pixels;
	}
}
