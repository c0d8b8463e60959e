package org.sagitta.ui.thumbnails.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All tiles, study by study; each has a place in the whole. Immutable.
public final class Gallery {
	/// Why there are tiles, or none.
	public enum Kind {
		NO_DATABASE, NOTHING_SELECTED, SERIES
	}

	public static final Gallery NO_DATABASE = new Gallery(Kind.NO_DATABASE, List.of(), 0, 0);
	public static final Gallery NOTHING_SELECTED = new Gallery(Kind.NOTHING_SELECTED, List.of(), 0, 0);

	private final Kind kind;
	private final List<Group> groups;
	private final int hidden;
	private final int more;
	private final List<Tile> tiles = new ArrayList<>();
	private final Map<String, Integer> places = new HashMap<>();

	private Gallery(Kind kind, List<Group> groups, int hidden, int more) {
		this.kind = kind;
		this.hidden = hidden;
		this.more = more;
		this.groups = List.copyOf(groups);
		for (Group group : groups) {
			for (Tile tile : group.tiles()) {
				places.put(tile.key(), tiles.size());
				tiles.add(tile);
			}
		}
	}

	/// @param groups those without tiles are left out
	/// @param hidden how many series a filter keeps away
	/// @param more how many series come after these and have no tiles, for they are too many
	public static Gallery of(List<Group> groups, int hidden, int more) {
		return new Gallery(Kind.SERIES, groups.stream().filter(group -> !group.tiles().isEmpty()).toList(), hidden, more);
	}

	public Kind kind() {
		return kind;
	}

	public List<Group> groups() {
		return groups;
	}

	/// How many series of the selection have no tile, because a filter keeps them away.
	public int hidden() {
		return hidden;
	}

	/// How many series of the selection have no tile, because there are too many.
	public int more() {
		return more;
	}

	/// How many tiles each group has.
	public int[] counts() {
		return groups.stream().mapToInt(group -> group.tiles().size()).toArray();
	}

	public int size() {
		return tiles.size();
	}

	public Tile tile(int place) {
		return tiles.get(place);
	}

	/// -1 for a series that is not here.
	public int placeOf(String key) {
		return places.getOrDefault(key, -1);
	}

	public boolean has(String key) {
		return places.containsKey(key);
	}

	/// The keys from one place to another, both included, whichever is first.
	public Set<String> keys(int from, int to) {
		var keys = new LinkedHashSet<String>();
		for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
			keys.add(tiles.get(i).key());
		}
		return keys;
	}

	/// Those of the keys that are here, in the order of the tiles.
	public Set<String> only(Collection<String> keys) {
		if (keys.size() > tiles.size() && keys instanceof Set<String>) { // all series of a large database may be selected
			return tiles.stream().map(Tile::key).filter(keys::contains).collect(Collectors.toCollection(LinkedHashSet::new));
		}
		int[] found = keys.stream().mapToInt(this::placeOf).filter(place -> place >= 0).toArray();
		Arrays.sort(found);
		var here = new LinkedHashSet<String>();
		Arrays.stream(found).forEach(place -> here.add(tiles.get(place).key()));
		return here;
	}
}
