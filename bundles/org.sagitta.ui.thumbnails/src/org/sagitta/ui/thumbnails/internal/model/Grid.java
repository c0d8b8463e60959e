package org.sagitta.ui.thumbnails.internal.model;

import java.util.Arrays;

/// Where the tiles and headings are, one study below the other, each in rows from left to right. Finds its answers without looking
/// at every tile. Immutable.
public final class Grid {
	/// @param end the first place after it
	public record Range(int first, int end) {
	}

	private final Metrics metrics;
	private final int width;
	private final int columns;
	private final int count;
	private final int height;
	/// The place of the first tile of each group.
	private final int[] starts;
	/// Where the heading of each group is.
	private final int[] tops;

	/// @param counts how many tiles each group has; one at least
	/// @param width that there is
	public Grid(int[] counts, Metrics metrics, int width) {
		this.metrics = metrics;
		this.width = width;
		columns = Math.max(1, (width - Metrics.GAP) / (metrics.tileWidth() + Metrics.GAP));
		starts = new int[counts.length];
		tops = new int[counts.length];
		int tiles = 0;
		int y = Metrics.GAP;
		for (int i = 0; i < counts.length; i++) {
			starts[i] = tiles;
			tops[i] = y;
			tiles += counts[i];
			y += metrics.heading() + Math.ceilDiv(counts[i], columns) * rowHeight() + Metrics.GAP;
		}
		count = tiles;
		height = y;
	}

	public int columns() {
		return columns;
	}

	/// Of everything.
	public int height() {
		return height;
	}

	/// How far one row is from the next.
	public int rowHeight() {
		return metrics.tileHeight() + Metrics.GAP;
	}

	public Box tile(int place) {
		int group = groupOf(place);
		int within = place - starts[group];
		return new Box(Metrics.GAP + within % columns * (metrics.tileWidth() + Metrics.GAP), rowTop(group, within / columns),
				metrics.tileWidth(), metrics.tileHeight());
	}

	public Box heading(int group) {
		return new Box(Metrics.GAP, tops[group], Math.max(1, width - 2 * Metrics.GAP), metrics.heading());
	}

	/// Where a view begins that shows a tile, and the heading above it where there is one.
	public int above(int place) {
		int group = groupOf(place);
		return (place - starts[group] < columns ? tops[group] : tile(place).y()) - Metrics.GAP;
	}

	/// The tile at a point; -1 where there is none.
	public int at(int x, int y) {
		Range rows = tiles(y, y + 1);
		for (int place = rows.first(); place < rows.end(); place++) {
			if (tile(place).contains(x, y)) {
				return place;
			}
		}
		return -1;
	}

	/// The tiles of all rows that are at least partly between two heights.
	public Range tiles(int top, int bottom) {
		if (count == 0 || bottom <= top) {
			return new Range(0, 0);
		}
		int first = starts[groupAt(top)] + Math.max(0, rowAt(groupAt(top), top)) * columns;
		int last = groupAt(bottom - 1);
		int end = starts[last] + (rowAt(last, bottom - 1) + 1) * columns;
		return new Range(Math.min(first, end(groupAt(top))), Math.clamp(end, Math.min(first, end(groupAt(top))), end(last)));
	}

	/// The groups that are at least partly between two heights.
	public Range groups(int top, int bottom) {
		return count == 0 || bottom <= top ? new Range(0, 0) : new Range(groupAt(top), groupAt(bottom - 1) + 1);
	}

	/// @param page how high what is seen is
	public int move(int from, Move move, int page) {
		return switch (move) {
			case LEFT -> Math.max(0, from - 1);
			case RIGHT -> Math.min(count - 1, from + 1);
			case UP -> rowBy(from, -1);
			case DOWN -> rowBy(from, 1);
			case PAGE_UP -> Math.min(beside(from, tile(from).y() - Math.max(0, page - rowHeight())), rowBy(from, -1));
			case PAGE_DOWN -> Math.max(beside(from, tile(from).y() + Math.max(0, page - rowHeight())), rowBy(from, 1));
			case FIRST -> 0;
			case LAST -> count - 1;
		};
	}

	/// The tile in the row above or below, in the same column where that row is long enough; the same one where there is no such row.
	private int rowBy(int place, int by) {
		int group = groupOf(place);
		int within = place - starts[group];
		int row = within / columns + by;
		if (row < 0) {
			return group == 0 ? place : inRow(group - 1, rows(group - 1) - 1, within % columns);
		}
		if (row >= rows(group)) {
			return group == starts.length - 1 ? place : inRow(group + 1, 0, within % columns);
		}
		return inRow(group, row, within % columns);
	}

	/// The tile in the same column at another height.
	private int beside(int place, int y) {
		int group = groupAt(y);
		return inRow(group, Math.clamp(rowAt(group, y), 0, rows(group) - 1), (place - starts[groupOf(place)]) % columns);
	}

	private int inRow(int group, int row, int column) {
		return Math.min(starts[group] + row * columns + column, end(group) - 1);
	}

	private int rows(int group) {
		return Math.ceilDiv(end(group) - starts[group], columns);
	}

	private int end(int group) {
		return group + 1 < starts.length ? starts[group + 1] : count;
	}

	private int rowTop(int group, int row) {
		return tops[group] + metrics.heading() + row * rowHeight();
	}

	/// The row of a group at a height; -1 for its heading.
	private int rowAt(int group, int y) {
		return Math.floorDiv(y - rowTop(group, 0), rowHeight());
	}

	private int groupOf(int place) {
		return last(starts, place);
	}

	private int groupAt(int y) {
		return last(tops, y);
	}

	/// The last of the ascending numbers that is not above the given one, or the first.
	private static int last(int[] ascending, int number) {
		int found = Arrays.binarySearch(ascending, number);
		return Math.max(0, found >= 0 ? found : -found - 2);
	}
}
