package org.sagitta.codec.jpeg2000.internal;

/// The two passes that add a bit plane to what a cleanup pass of Part 15 decoded (ITU-T T.814 clauses 7.4 and 7.5). Like those of
/// Part 1 they go through columns of four samples. Neither depends on what the other decodes, but for which samples were
/// significant before; so the second one goes first.
final class HtRefinement {
	private final ForwardBits forward = new ForwardBits();
	private final BackwardBits backward = new BackwardBits();
	private int[] samples;
	private int stride;
	private int width;
	private int height;
	private boolean causal;

	void start(int[] of, int rowLength, int columns, int rows, boolean causalStripes) {
		samples = of;
		stride = rowLength;
		width = columns;
		height = rows;
		causal = causalStripes;
	}

	/// Adds a bit to the samples that the cleanup pass found significant.
	/// @param plane that the bits are of, counted from 1
	void refine(byte[] data, int from, int to, int plane) {
		backward.startAtRefinement(data, from, to - 1);
		int half = 1 << plane - 1;
		for (int top = 0; top < height; top += 4) {
			int bottom = Math.min(top + 4, height);
			for (int x = 0; x < width; x++) {
				for (int y = top; y < bottom; y++) {
					int value = samples[y * stride + x];
					if (value != 0) {
						samples[y * stride + x] = value + (backward.read(1) != 0 == value > 0 ? half : -half);
					}
				}
			}
		}
	}

	/// Says which of the samples that have a significant neighbour are significant themselves. The signs come after each four
	/// columns.
	void propagate(byte[] data, int from, int to, int plane) {
		forward.start(data, from, to, 0);
		int value = 3 << plane - 1;
		int[] found = new int[16];
		for (int top = 0; top < height; top += 4) {
			int bottom = Math.min(top + 4, height);
			int lowest = causal ? bottom : Math.min(bottom + 1, height);
			for (int left = 0; left < width; left += 4) {
				int count = 0;
				for (int x = left; x < Math.min(left + 4, width); x++) {
					for (int y = top; y < bottom; y++) {
						if (samples[y * stride + x] == 0 && hasNeighbour(x, y, lowest) && forward.read(1) != 0) {
							samples[y * stride + x] = value;
							found[count++] = y * stride + x;
						}
					}
				}
				for (int i = 0; i < count; i++) {
					if (forward.read(1) != 0) {
						samples[found[i]] = -value;
					}
				}
			}
		}
	}

	private boolean hasNeighbour(int x, int y, int lowest) {
		int firstX = Math.max(0, x - 1);
		int endX = Math.min(width, x + 2);
		for (int j = Math.max(0, y - 1); j < Math.min(lowest, y + 2); j++) {
			for (int i = firstX; i < endX; i++) {
				if (samples[j * stride + i] != 0) {
					return true;
				}
			}
		}
		return false;
	}
}
