package org.sagitta.codec.jpeg2000.internal;

/// Makes lossless codestreams of Part 15 from images, so that tests need no encoder of others: one tile, the largest precincts.
final class HtImageEncoder {
	/// How the code blocks are coded.
	enum Passes {
		/// A cleanup pass for all bit planes.
		CLEANUP,
		/// A cleanup pass, and the two refinement passes for the lowest plane.
		REFINED,
		/// As REFINED, and in a second layer a second set, which has all bit planes.
		TWO_SETS,
		/// Three placeholder passes before the cleanup pass.
		PLACEHOLDERS
	}

	private static final int GUARD_BITS = 2;

	final Headers headers = new Headers();
	private final Passes passes;
	private final int precision;

	HtImageEncoder(int precision, int levels, Passes passes) {
		this.precision = precision;
		this.passes = passes;
		headers.depth = precision - 1;
		headers.levels = levels;
		headers.style = ComponentCoding.HIGH_THROUGHPUT;
		headers.guardBits = GUARD_BITS;
		headers.layers = passes == Passes.TWO_SETS ? 2 : 1;
	}

	/// @param components the samples of each, of as many columns and rows; for three or more, colours are transformed when the
	///        header says so
	byte[] encode(int[][] components, int width, int height) {
		headers.width = width;
		headers.height = height;
		headers.components = components.length;
		headers.exponents = new int[3 * headers.levels + 1];
		for (int band = 0; band < headers.exponents.length; band++) {
			headers.exponents[band] = exponent(band == 0 ? 0 : 1 + (band - 1) % 3);
		}
		int[][] coefficients = new int[components.length][];
		for (int c = 0; c < components.length; c++) {
			coefficients[c] = components[c].clone();
			for (int i = 0; headers.depth < 0x80 && i < coefficients[c].length; i++) {
				coefficients[c][i] -= 1 << precision - 1;
			}
		}
		if (headers.colourTransform == 1) {
			ForwardTransforms.colours(coefficients);
		}
		Bytes packets = new Bytes();
		for (int[] plane : coefficients) {
			ForwardTransforms.wavelet(plane, width, height, headers.levels);
		}
		for (int layer = 0; layer < headers.layers; layer++) {
			for (int r = 0; r <= headers.levels; r++) {
				for (int[] plane : coefficients) {
					packet(packets, plane, r, layer);
				}
			}
		}
		return headers.codestream(packets.toArray());
	}

	private int exponent(int orientation) {
		return precision + (orientation == 0 ? 0 : orientation == 3 ? 2 : 1) + headers.colourTransform;
	}

	private void packet(Bytes packets, int[] plane, int r, int layer) {
		PacketBits bits = new PacketBits().put(1, 1);
		Bytes body = new Bytes();
		Region image = new Region(0, 0, headers.width, headers.height);
		int halvings = headers.levels - Math.max(0, r - 1);
		Region low = image.halved(halvings);
		if (r == 0) {
			band(bits, body, plane, low, 0, 0, 0, layer);
		} else {
			for (int orientation = 1; orientation <= 3; orientation++) {
				int high = orientation & 1;
				int highDown = orientation >> 1;
				band(bits, body, plane, image.band(halvings, high, highDown), orientation, high * low.width(), highDown * low.height(),
						layer);
			}
		}
		packets.bytes(bits.finish()).bytes(body.toArray());
	}

	private void band(PacketBits bits, Bytes body, int[] plane, Region band, int orientation, int originX, int originY,
			int layer) {
		if (band.isEmpty()) {
			return;
		}
		int blockWidth = 4 << headers.blockWidth;
		int blockHeight = 4 << headers.blockHeight;
		int across = Math.ceilDiv(band.width(), blockWidth);
		int down = Math.ceilDiv(band.height(), blockHeight);
		PacketBits.Uniform inclusion = new PacketBits.Uniform(across, down);
		PacketBits.Uniform missing = new PacketBits.Uniform(across, down);
		// A cleanup pass decodes to the lowest plane when all of those above it are "missing".
		int all = GUARD_BITS + exponent(orientation) - 2;
		for (int y = 0; y < down; y++) {
			for (int x = 0; x < across; x++) {
				if (layer > 0) {
					bits.put(1, 1);
				} else {
					inclusion.put(bits, x, y, 0);
					missing.put(bits, x, y, passes == Passes.CLEANUP ? all : all - 1);
				}
				Region block = band.intersect((long) x * blockWidth, (long) y * blockHeight, (x + 1L) * blockWidth, (y + 1L) * blockHeight);
				int[] values = new int[block.width() * block.height()];
				for (int j = 0; j < block.height(); j++) {
					System.arraycopy(plane, (originY + block.top() + j) * headers.width + originX + block.left(), values, j * block.width(),
							block.width());
				}
				block(bits, body, values, block.width(), block.height(), layer);
			}
		}
	}

	private void block(PacketBits bits, Bytes body, int[] values, int width, int height, int layer) {
		byte[] whole = new HtBlockEncoder(values, width, height).encode();
		int[] halves = values.clone();
		for (int i = 0; i < halves.length; i++) {
			halves[i] /= 2;
		}
		byte[] coarse = new HtBlockEncoder(halves, width, height).encode();
		byte[] refinement = HtRefinementEncoder.encode(values, width, height, (headers.style & ComponentCoding.CAUSAL) != 0);
		// Twelve bits for a length to begin with.
		int grown = 0b1111111110;
		if (layer > 0) {
			bits.put(0, 2).put(whole.length, 12);
			body.bytes(whole);
			return;
		}
		switch (passes) {
			case CLEANUP -> {
				bits.put(0, 1).put(grown, 10).put(whole.length, 12);
				body.bytes(whole);
			}
			case REFINED, TWO_SETS -> {
				bits.put(0b1100, 4).put(grown, 10).put(coarse.length, 12).put(refinement.length, 13);
				body.bytes(coarse).bytes(refinement);
			}
			case PLACEHOLDERS -> {
				bits.put(0b1101, 4).put(grown, 10).put(whole.length, 14);
				body.bytes(whole);
			}
		}
	}
}
