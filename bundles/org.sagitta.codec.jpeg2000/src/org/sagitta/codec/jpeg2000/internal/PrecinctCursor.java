package org.sagitta.codec.jpeg2000.internal;

/// Walks over the precincts of a resolution, row by row, and knows where each one's first sample is on the reference grid: the
/// condition of the loops in ITU-T T.800 annex B.12.1.3 to B.12.1.5, solved for the position.
final class PrecinctCursor {
	private final Resolution resolution;
	private final Region tile;
	private final long stepX;
	private final long stepY;
	private final int firstColumn;
	private final int firstRow;
	private int column;
	private int row;
	private long x;
	private long y;

	PrecinctCursor(TileComponent component, int number, ImageSize.Component sampling, Region tile) {
		resolution = component.resolutions()[number];
		this.tile = tile;
		ComponentCoding coding = component.coding();
		int halvings = coding.levels() - number;
		stepX = (long) sampling.dx() << halvings + coding.precinctWidthExponent(number);
		stepY = (long) sampling.dy() << halvings + coding.precinctHeightExponent(number);
		firstColumn = resolution.region().left() >> coding.precinctWidthExponent(number);
		firstRow = resolution.region().top() >> coding.precinctHeightExponent(number);
		locate();
	}

	private void locate() {
		// Only the first precinct can begin left of the tile or above it.
		x = Math.max(tile.left(), (firstColumn + column) * stepX);
		y = Math.max(tile.top(), (firstRow + row) * stepY);
	}

	Resolution resolution() {
		return resolution;
	}

	int precinct() {
		return row * resolution.precinctsAcross() + column;
	}

	boolean isBefore(PrecinctCursor other) {
		return y < other.y || y == other.y && x < other.x;
	}

	/// @return whether there is another one
	boolean next() {
		if (++column == resolution.precinctsAcross()) {
			column = 0;
			row++;
		}
		locate();
		return row < resolution.precinctsDown();
	}
}
