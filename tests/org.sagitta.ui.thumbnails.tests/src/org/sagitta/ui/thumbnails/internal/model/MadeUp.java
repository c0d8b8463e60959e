package org.sagitta.ui.thumbnails.internal.model;

import java.util.Map;
import java.util.stream.IntStream;

import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;

/// Galleries by hand.
final class MadeUp {
	private MadeUp() {
	}

	/// Groups of tiles whose keys are `s0`, `s1` and so on, without a gap from one group to the next.
	static Gallery gallery(int... counts) {
		var first = new int[1];
		return Gallery.of(IntStream.range(0, counts.length).mapToObj(g -> {
			int from = first[0];
			first[0] += counts[g];
			return new Group(new FakeRow(Level.STUDY, "t" + g, "p", Map.of()), "",
					IntStream.range(from, from + counts[g]).mapToObj(i -> tile("s" + i, Map.of())).toList());
		}).toList(), 0, 0);
	}

	static Tile tile(String key, Map<String, String> values) {
		return new Tile(new FakeRow(Level.SERIES, key, "t", values), false);
	}

	/// The gallery without one of its series.
	static Gallery without(Gallery gallery, String key) {
		return Gallery.of(gallery.groups().stream()
				.map(group -> new Group(group.study(), "", group.tiles().stream().filter(tile -> !tile.key().equals(key)).toList())).toList(), 0, 0);
	}
}
