package org.sagitta.ui.thumbnails.internal.model;

/// What is at the top of the view, so that it stays there when tiles come, go or change their size.
/// @param place of the first tile that is seen, in the gallery that it was seen in
/// @param offset how far below the top it begins
public record Anchor(Gallery gallery, int place, int offset) {
	public static Anchor of(Gallery gallery, Grid grid, int top, int bottom) {
		Grid.Range seen = grid.tiles(top, bottom);
		return seen.first() == seen.end() ? new Anchor(gallery, 0, 0) : new Anchor(gallery, seen.first(), grid.tile(seen.first()).y() - top);
	}

	/// Where the top is in another gallery: where the tile still is where it was, or the next one that is there. At the beginning where
	/// nothing is left of what was shown.
	public int top(Gallery next, Grid grid) {
		if (place == 0 && offset >= 0) {
			return 0; // who was at the beginning wants to see it, whatever comes before
		}
		for (int i = place; i < gallery.size(); i++) {
			int there = next.placeOf(gallery.tile(i).key());
			if (there >= 0) {
				return Math.max(0, grid.tile(there).y() - offset);
			}
		}
		return next.size() > 0 && gallery.size() > 0 && next.has(gallery.tile(0).key()) ? grid.height() : 0;
	}
}
