package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnchorTest {
	private static final Metrics METRICS = new Metrics(100, 10);
	private static final int WIDTH = 2 * (METRICS.tileWidth() + 2 * Metrics.GAP);
	private final Gallery gallery = MadeUp.gallery(40, 40);
	private final Grid grid = grid(gallery, METRICS);

	private static Grid grid(Gallery of, Metrics metrics) {
		return new Grid(of.counts(), metrics, WIDTH);
	}

	@Test
	void whatIsSeenStaysWhenAnotherGoes() {
		int top = grid.tile(50).y() + 13;
		Gallery next = MadeUp.without(MadeUp.without(gallery, "s3"), "s4");
		Grid other = grid(next, METRICS);
		int moved = Anchor.of(gallery, grid, top, top + 300).top(next, other);
		assertEquals(other.tile(next.placeOf("s50")).y() + 13, moved);
	}

	@Test
	void theNextOneTakesThePlaceOfWhatWent() {
		int top = grid.tile(50).y();
		Gallery next = MadeUp.without(gallery, "s50");
		Grid other = grid(next, METRICS);
		assertEquals(other.tile(next.placeOf("s51")).y(), Anchor.of(gallery, grid, top, top + 300).top(next, other));
	}

	@Test
	void anotherSizeShowsTheSameTiles() {
		int top = grid.tile(50).y();
		Grid larger = grid(gallery, new Metrics(256, 10));
		assertEquals(larger.tile(50).y(), Anchor.of(gallery, grid, top, top + 300).top(gallery, larger));
	}

	@Test
	void theBeginningStaysTheBeginning() {
		Gallery next = MadeUp.without(gallery, "s0");
		assertEquals(0, Anchor.of(gallery, grid, 0, 300).top(next, grid(next, METRICS)));
	}

	@Test
	void somethingElseBeginsAtItsBeginning() {
		Gallery other = Gallery.of(java.util.List.of(new Group(gallery.groups().getFirst().study(), "",
				java.util.List.of(MadeUp.tile("another", java.util.Map.of())))), 0, 0);
		assertEquals(0, Anchor.of(gallery, grid, 2000, 2300).top(other, grid(other, METRICS)));
		assertEquals(0, Anchor.of(Gallery.NOTHING_SELECTED, grid(Gallery.NOTHING_SELECTED, METRICS), 0, 300).top(gallery, grid));
	}
}
