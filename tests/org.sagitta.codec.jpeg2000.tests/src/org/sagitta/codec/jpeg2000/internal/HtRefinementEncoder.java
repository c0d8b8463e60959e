package org.sagitta.codec.jpeg2000.internal;

/// Encodes the lowest bit plane in the two refinement passes of Part 15; the cleanup pass had the values halved.
final class HtRefinementEncoder {
	private HtRefinementEncoder() {
	}

	/// @return the bytes of both passes, which begin at either end
	static byte[] encode(int[] values, int width, int height, boolean causal) {
		HtBits found = HtBits.forward();
		HtBits refined = HtBits.backward(true, 0, 0);
		boolean[] significant = new boolean[values.length];
		for (int i = 0; i < values.length; i++) {
			significant[i] = Math.abs(values[i]) > 1;
		}
		boolean[] before = significant.clone();
		for (int top = 0; top < height; top += 4) {
			int bottom = Math.min(top + 4, height);
			for (int left = 0; left < width; left += 4) {
				HtBits signs = found;
				StringBuilder later = new StringBuilder();
				for (int x = left; x < Math.min(left + 4, width); x++) {
					for (int y = top; y < bottom; y++) {
						int at = y * width + x;
						if (!significant[at] && neighbour(significant, width, height, x, y, causal ? bottom : height)) {
							found.put(Math.abs(values[at]), 1);
							if (values[at] != 0) {
								significant[at] = true;
								later.append(values[at] < 0 ? '1' : '0');
							}
						}
					}
				}
				later.chars().forEach(sign -> signs.put(sign - '0', 1));
			}
			for (int x = 0; x < width; x++) {
				for (int y = top; y < bottom; y++) {
					if (before[y * width + x]) {
						refined.put(Math.abs(values[y * width + x]) & 1, 1);
					}
				}
			}
		}
		byte[] first = found.finish();
		byte[] second = refined.finish();
		Bytes bytes = new Bytes().bytes(first);
		for (int i = second.length - 1; i >= 0; i--) {
			bytes.u8(second[i]);
		}
		return bytes.toArray();
	}

	private static boolean neighbour(boolean[] significant, int width, int height, int x, int y, int end) {
		for (int j = Math.max(0, y - 1); j < Math.min(end, y + 2); j++) {
			for (int i = Math.max(0, x - 1); i < Math.min(width, x + 2); i++) {
				if (significant[j * width + i]) {
					return true;
				}
			}
		}
		return false;
	}
}
