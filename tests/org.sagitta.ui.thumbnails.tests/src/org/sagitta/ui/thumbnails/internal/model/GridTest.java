package org.sagitta.ui.thumbnails.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sagitta.ui.thumbnails.internal.model.Grid.Range;

class GridTest {
	private static final Metrics METRICS = new Metrics(100, 10);
	private static final int ACROSS = METRICS.tileWidth() + Metrics.GAP;
	/// Three columns; the first study has two rows, the second one, the third two.
	private final Grid grid = new Grid(new int[] { 5, 2, 4 }, METRICS, Metrics.GAP + 3 * ACROSS);

	@Test
	void asManyColumnsAsFit() {
		assertEquals(3, grid.columns());
		assertEquals(2, new Grid(new int[] { 5 }, METRICS, Metrics.GAP + 3 * ACROSS - 1).columns());
		assertEquals(1, new Grid(new int[] { 5 }, METRICS, 0).columns(), "one where none fits");
	}

	@Test
	void rowsFollowHeadings() {
		assertEquals(grid.heading(0).bottom(), grid.tile(0).y());
		assertEquals(grid.tile(0).y(), grid.tile(2).y());
		assertEquals(grid.tile(0).y() + grid.rowHeight(), grid.tile(3).y());
		assertEquals(grid.tile(0).x(), grid.tile(3).x());
		assertTrue(grid.heading(1).y() >= grid.tile(4).bottom());
		assertEquals(grid.heading(1).bottom(), grid.tile(5).y());
		assertTrue(grid.height() >= grid.tile(10).bottom());
	}

	@Test
	void theFirstRowOfAStudyIsShownWithItsHeading() {
		assertEquals(0, grid.above(2));
		assertEquals(grid.heading(1).y() - Metrics.GAP, grid.above(6));
		assertEquals(grid.tile(4).y() - Metrics.GAP, grid.above(4));
	}

	@Test
	void aPointBelongsToItsTileAndGapsToNone() {
		for (int i = 0; i < 11; i++) {
			Box box = grid.tile(i);
			assertEquals(i, grid.at(box.x(), box.y()));
			assertEquals(i, grid.at(box.x() + box.width() - 1, box.bottom() - 1));
			assertEquals(-1, grid.at(box.x() - 1, box.y()));
		}
		assertEquals(-1, grid.at(grid.heading(1).x(), grid.heading(1).y()));
		assertEquals(-1, grid.at(grid.tile(2).x(), grid.tile(5).y()), "the second study has no third tile");
		assertEquals(-1, grid.at(10, grid.height() + 500));
		assertEquals(-1, grid.at(10, -500));
	}

	@Test
	void whatIsSeenIsFoundByHeight() {
		for (int top = -50; top < grid.height() + 50; top += 7) {
			for (int bottom : new int[] { top + 1, top + 40, top + 300, top + 3000 }) {
				Range seen = grid.tiles(top, bottom);
				int from = top;
				int to = bottom;
				IntStream.range(0, 11).filter(i -> grid.tile(i).bottom() > from && grid.tile(i).y() < to)
						.forEach(i -> assertTrue(seen.first() <= i && i < seen.end(), i + " is not in " + seen));
				assertTrue(seen.first() >= 0 && seen.first() <= seen.end() && seen.end() <= 11, seen.toString());
			}
		}
		assertEquals(new Range(0, 3), grid.tiles(0, grid.tile(0).bottom()), "no more than the rows that are seen");
		assertEquals(new Range(1, 2), grid.groups(grid.tile(5).y(), grid.tile(5).bottom()));
	}

	@Test
	void arrowsKeepTheColumnAcrossStudies() {
		assertEquals(3, grid.move(0, Move.DOWN, 0));
		assertEquals(4, grid.move(2, Move.DOWN, 0), "the row below is shorter");
		assertEquals(6, grid.move(4, Move.DOWN, 0), "into the next study");
		assertEquals(4, grid.move(6, Move.UP, 0));
		assertEquals(3, grid.move(5, Move.UP, 0));
		assertEquals(1, grid.move(1, Move.UP, 0), "nothing is above the first row");
		assertEquals(10, grid.move(10, Move.DOWN, 0));
		assertEquals(5, grid.move(4, Move.RIGHT, 0));
		assertEquals(0, grid.move(0, Move.LEFT, 0));
		assertEquals(10, grid.move(10, Move.RIGHT, 0));
		assertEquals(10, grid.move(3, Move.LAST, 0));
		assertEquals(0, grid.move(3, Move.FIRST, 0));
	}

	@Test
	void aPageIsWhatIsSeenLessOneRow() {
		var tall = new Grid(new int[] { 300 }, METRICS, Metrics.GAP + 3 * ACROSS);
		int page = 5 * tall.rowHeight();
		assertEquals(100 + 4 * 3, tall.move(100, Move.PAGE_DOWN, page));
		assertEquals(100 - 4 * 3, tall.move(100, Move.PAGE_UP, page));
		assertEquals(299, tall.move(299, Move.PAGE_DOWN, page));
		assertEquals(103, tall.move(100, Move.PAGE_DOWN, 10), "one row at least");
		assertEquals(97, tall.move(100, Move.PAGE_UP, 10));
		assertEquals(1, tall.move(1, Move.PAGE_UP, page));
	}

	@Test
	void nothingIsNowhere() {
		var empty = new Grid(new int[0], METRICS, 500);
		assertEquals(new Range(0, 0), empty.tiles(0, 1000));
		assertEquals(new Range(0, 0), empty.groups(0, 1000));
		assertEquals(-1, empty.at(10, 10));
	}
}
