package org.sagitta.ui.thumbnails.internal.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which tiles are selected, and which one the keyboard is at. Immutable.
/// @param focus the key of the tile that the keyboard is at; "" for none
/// @param anchor where a range begins that Shift selects; "" for none
public record Picking(Set<String> selected, String focus, String anchor) {
	public static final Picking NONE = new Picking(Set.of(), "", "");

	/// This tile and no other.
	public Picking one(Gallery gallery, int place) {
		String key = gallery.tile(place).key();
		return new Picking(Set.of(key), key, key);
	}

	/// The other way round for this tile, as it was for all others.
	public Picking toggled(Gallery gallery, int place) {
		String key = gallery.tile(place).key();
		var keys = new LinkedHashSet<>(selected);
		if (!keys.add(key)) {
			keys.remove(key);
		}
		return new Picking(keys, key, key);
	}

	/// All from the anchor to this tile.
	public Picking upTo(Gallery gallery, int place) {
		int from = gallery.placeOf(anchor);
		return from < 0 ? one(gallery, place) : new Picking(gallery.keys(from, place), gallery.tile(place).key(), anchor);
	}

	/// The keyboard goes to another tile, nothing is selected by it.
	public Picking at(Gallery gallery, int place) {
		return new Picking(selected, gallery.tile(place).key(), gallery.tile(place).key());
	}

	public Picking all(Gallery gallery) {
		return gallery.size() == 0 ? NONE : new Picking(gallery.keys(0, gallery.size() - 1), focus.isEmpty() ? gallery.tile(0).key() : focus, anchor);
	}

	/// None is selected; the keyboard stays where it is.
	public Picking none() {
		return new Picking(Set.of(), focus, anchor);
	}

	/// What somebody else selected, as far as it is here. The keyboard goes to it, unless it is on one of these already.
	public Picking shown(Gallery gallery, Collection<String> keys) {
		Set<String> here = gallery.only(keys);
		boolean there = gallery.has(focus) && (here.isEmpty() || here.contains(focus));
		String at = there ? focus : here.stream().findFirst().orElse("");
		return new Picking(here, at, gallery.has(anchor) && (there || here.contains(anchor)) ? anchor : at);
	}
}
