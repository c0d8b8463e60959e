package org.sagitta.codec.jpeg2000.internal;

/// A precinct's part of one sub-band: the code blocks, and the tag trees that say when each appears (ITU-T T.800 annex B.10).
/// Made when the first packet has something of the precinct.
final class Precinct {
	final Subband band;
	final int blocksAcross;
	final int blocksDown;
	final TagTree inclusion;
	final TagTree missingPlanes;
	final CodeBlock[] blocks;
	private final Region region;
	private final int widthExponent;
	private final int heightExponent;

	Precinct(Subband band, Region region, int widthExponent, int heightExponent) {
		this.band = band;
		this.region = region;
		this.widthExponent = widthExponent;
		this.heightExponent = heightExponent;
		blocksAcross = region.isEmpty() ? 0 : (region.right() - 1 >> widthExponent) - (region.left() >> widthExponent) + 1;
		blocksDown = region.isEmpty() ? 0 : (region.bottom() - 1 >> heightExponent) - (region.top() >> heightExponent) + 1;
		inclusion = region.isEmpty() ? null : new TagTree(blocksAcross, blocksDown);
		missingPlanes = region.isEmpty() ? null : new TagTree(blocksAcross, blocksDown);
		blocks = new CodeBlock[blocksAcross * blocksDown];
	}

	Region blockRegion(int x, int y) {
		long left = (long) (region.left() >> widthExponent) + x << widthExponent;
		long top = (long) (region.top() >> heightExponent) + y << heightExponent;
		return region.intersect(left, top, left + (1L << widthExponent), top + (1L << heightExponent));
	}
}
