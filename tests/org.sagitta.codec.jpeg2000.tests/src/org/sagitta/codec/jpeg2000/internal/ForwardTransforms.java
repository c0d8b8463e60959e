package org.sagitta.codec.jpeg2000.internal;

/// The reversible transforms as an encoder does them (ITU-T T.800 annexes F.4.8.1 and G.2.1).
final class ForwardTransforms {
	private ForwardTransforms() {
	}

	static void colours(int[][] components) {
		for (int i = 0; i < components[0].length; i++) {
			int red = components[0][i];
			int green = components[1][i];
			int blue = components[2][i];
			components[0][i] = red + 2 * green + blue >> 2;
			components[1][i] = blue - green;
			components[2][i] = red - green;
		}
	}

	static void wavelet(int[] samples, int width, int height, int levels) {
		int columns = width;
		int rows = height;
		for (int level = 0; level < levels; level++) {
			for (int x = 0; x < columns; x++) {
				line(samples, x, width, rows);
			}
			for (int y = 0; y < rows; y++) {
				line(samples, y * width, 1, columns);
			}
			columns = columns + 1 >> 1;
			rows = rows + 1 >> 1;
		}
	}

	private static void line(int[] samples, int from, int step, int length) {
		if (length == 1) {
			return;
		}
		int[] line = new int[length];
		for (int i = 0; i < length; i++) {
			line[i] = samples[from + i * step];
		}
		for (int i = 1; i < length; i += 2) {
			line[i] -= line[i - 1] + line[i + 1 < length ? i + 1 : i - 1] >> 1;
		}
		for (int i = 0; i < length; i += 2) {
			line[i] += line[i > 0 ? i - 1 : 1] + line[i + 1 < length ? i + 1 : i - 1] + 2 >> 2;
		}
		for (int i = 0; i < length; i++) {
			samples[from + (i % 2 == 0 ? i / 2 : (length + 1) / 2 + i / 2) * step] = line[i];
		}
	}
}
