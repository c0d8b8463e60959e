package org.sagitta.codec.jpegls.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Encodes as ITU-T T.87 says it, step by step and without any thought of speed: in all interleave modes, with restart
/// intervals and presets, which our own encoder does not write. It shares nothing with the code under test.
final class ReferenceEncoder {
	private static final int[] J = { 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

	private final int columns;
	private final int rows;
	private final int precision;
	private final int near;
	/// MAXVAL, T1, T2, T3, RESET.
	private final int[] preset;
	private boolean writePreset;
	private int interval;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int partial;
	private int free = 8;
	private boolean stuff;
	private final int range;
	private final int qbpp;
	private final int limit;
	private final int[] a = new int[367];
	private final int[] b = new int[365];
	private final int[] c = new int[365];
	private final int[] n = new int[367];
	private final int[] nn = new int[2];

	ReferenceEncoder(int columns, int rows, int precision, int near, int... preset) {
		this.columns = columns;
		this.rows = rows;
		this.precision = precision;
		this.near = near;
		this.writePreset = preset.length > 0;
		this.preset = writePreset ? preset : defaults((1 << precision) - 1, near);
		range = (this.preset[0] + 2 * near) / (2 * near + 1) + 1;
		qbpp = log2(range);
		int bpp = Math.max(2, log2(this.preset[0] + 1));
		limit = 2 * (bpp + Math.max(8, bpp));
	}

	ReferenceEncoder restartEvery(int lines) {
		interval = lines;
		return this;
	}

	private static int log2(int value) {
		int bits = 0;
		while (1 << bits < value) {
			bits++;
		}
		return bits;
	}

	private static int[] defaults(int maximum, int near) {
		int[] basic = { 3, 7, 21 };
		int[] values = { maximum, 0, 0, 0, 64 };
		for (int i = 0; i < 3; i++) {
			int least = i == 0 ? near + 1 : values[i];
			int nears = (2 * i + 3) * near;
			int value = maximum >= 128 ? (Math.min(maximum, 4095) + 128 >> 8) * (basic[i] - 2 - i) + 2 + i + nears
					: Math.max(2 + i, basic[i] / (256 / (maximum + 1)) + nears);
			values[i + 1] = value > maximum || value < least ? least : value;
		}
		return values;
	}

	/// @param mode 0: a scan for each plane; 1: line by line; 2: sample by sample
	byte[] encode(int mode, int[]... planes) {
		bytes(0xFF, 0xD8, 0xFF, 0xF7, 0, 8 + 3 * planes.length, precision, rows >> 8, rows & 0xFF, columns >> 8, columns & 0xFF, planes.length);
		for (int i = 0; i < planes.length; i++) {
			bytes(i + 1, 0x11, 0);
		}
		if (writePreset) {
			bytes(0xFF, 0xF8, 0, 13, 1);
			Arrays.stream(preset).forEach(value -> bytes(value >> 8, value & 0xFF));
		}
		if (interval > 0) {
			bytes(0xFF, 0xDD, 0, 4, interval >> 8, interval & 0xFF);
		}
		if (mode == 0) {
			for (int i = 0; i < planes.length; i++) {
				scan(0, i, planes[i]);
			}
		} else {
			scan(mode, 0, planes);
		}
		bytes(0xFF, 0xD9);
		return out.toByteArray();
	}

	private void bytes(int... values) {
		for (int value : values) {
			out.write(value);
		}
	}

	private void scan(int mode, int firstComponent, int[]... planes) {
		bytes(0xFF, 0xDA, 0, 6 + 2 * planes.length, planes.length);
		for (int i = 0; i < planes.length; i++) {
			bytes(firstComponent + i + 1, 0);
		}
		bytes(near, mode, 0);
		int[][] seen = Arrays.stream(planes).map(int[]::clone).toArray(int[][]::new);
		int start = 0;
		int[] runIndex = initial(planes.length);
		for (int y = 0; y < rows; y++) {
			if (interval > 0 && y > 0 && y % interval == 0) {
				align();
				bytes(0xFF, 0xD0 + (y / interval - 1) % 8);
				start = y;
				runIndex = initial(planes.length);
			}
			if (mode == 2) {
				line(y, start, runIndex, seen);
			} else {
				for (int i = 0; i < seen.length; i++) {
					int[] index = { runIndex[i] };
					line(y, start, index, seen[i]);
					runIndex[i] = index[0];
				}
			}
		}
		align();
	}

	private int[] initial(int components) {
		Arrays.fill(a, Math.max(2, (range + 32) / 64));
		Arrays.fill(b, 0);
		Arrays.fill(c, 0);
		Arrays.fill(n, 1);
		Arrays.fill(nn, 0);
		return new int[components];
	}

	/// A neighbour, as figure A.2 and section A.2.1 have those beyond the borders.
	private int at(int[] plane, int x, int y, int start) {
		if (y < start) {
			return 0;
		}
		if (x < 0) {
			return at(plane, 0, y - 1, start);
		}
		return plane[y * columns + Math.min(x, columns - 1)];
	}

	private void line(int y, int start, int[] runIndex, int[]... planes) {
		int x = 0;
		while (x < columns) {
			boolean run = true;
			for (int[] plane : planes) {
				run &= context(plane, x, y, start) == 0;
			}
			if (run) {
				x = run(x, y, start, runIndex, planes);
			} else {
				for (int[] plane : planes) {
					regular(plane, x, y, start);
				}
				x++;
			}
		}
	}

	private int context(int[] plane, int x, int y, int start) {
		int ra = at(plane, x - 1, y, start);
		int rb = at(plane, x, y - 1, start);
		int rc = x == 0 ? at(plane, -1, y - 1, start) : at(plane, x - 1, y - 1, start);
		int rd = at(plane, x + 1, y - 1, start);
		return 81 * region(rd - rb) + 9 * region(rb - rc) + region(rc - ra);
	}

	private int region(int d) {
		if (d < 0) {
			return -region(-d);
		}
		return d <= near ? 0 : d < preset[1] ? 1 : d < preset[2] ? 2 : d < preset[3] ? 3 : 4;
	}

	private void regular(int[] plane, int x, int y, int start) {
		int ra = at(plane, x - 1, y, start);
		int rb = at(plane, x, y - 1, start);
		int rc = at(plane, x - 1, y - 1, start);
		int q = context(plane, x, y, start);
		int sign = q < 0 ? -1 : 1;
		q = Math.abs(q);
		int px = rc >= Math.max(ra, rb) ? Math.min(ra, rb) : rc <= Math.min(ra, rb) ? Math.max(ra, rb) : ra + rb - rc;
		px = Math.clamp(px + sign * c[q], 0, preset[0]);
		int error = quantise(sign * (plane[y * columns + x] - px));
		plane[y * columns + x] = Math.clamp(px + sign * error * (2 * near + 1), 0, preset[0]);
		error = reduce(error);
		int k = 0;
		while (n[q] << k < a[q]) {
			k++;
		}
		int mapped;
		if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
			mapped = error >= 0 ? 2 * error + 1 : -2 * (error + 1);
		} else {
			mapped = error >= 0 ? 2 * error : -2 * error - 1;
		}
		golomb(k, limit, mapped);
		b[q] += error * (2 * near + 1);
		a[q] += Math.abs(error);
		if (n[q] == preset[4]) {
			a[q] >>= 1;
			b[q] = b[q] >= 0 ? b[q] >> 1 : -(1 - b[q] >> 1);
			n[q] >>= 1;
		}
		n[q]++;
		if (b[q] <= -n[q]) {
			b[q] = Math.max(b[q] + n[q], 1 - n[q]);
			c[q] = Math.max(-128, c[q] - 1);
		} else if (b[q] > 0) {
			b[q] = Math.min(b[q] - n[q], 0);
			c[q] = Math.min(127, c[q] + 1);
		}
	}

	private int quantise(int error) {
		return error > 0 ? (error + near) / (2 * near + 1) : -((near - error) / (2 * near + 1));
	}

	private int reduce(int error) {
		int reduced = error < 0 ? error + range : error;
		return reduced >= (range + 1) / 2 ? reduced - range : reduced;
	}

	private int run(int x, int y, int start, int[] runIndex, int[]... planes) {
		int count = 0;
		while (x + count < columns && continues(x, x + count, y, start, planes)) {
			for (int[] plane : planes) {
				plane[y * columns + x + count] = at(plane, x - 1, y, start);
			}
			count++;
		}
		int next = x + count;
		while (count >= 1 << J[runIndex[0]]) {
			bits(1, 1);
			count -= 1 << J[runIndex[0]];
			runIndex[0] = Math.min(31, runIndex[0] + 1);
		}
		if (next == columns) {
			if (count > 0) {
				bits(1, 1);
			}
			return next;
		}
		bits(0, 1);
		bits(count, J[runIndex[0]]);
		for (int[] plane : planes) {
			interruption(plane, next, y, start, planes.length > 1, J[runIndex[0]]);
		}
		runIndex[0] = Math.max(0, runIndex[0] - 1);
		return next + 1;
	}

	private boolean continues(int from, int x, int y, int start, int[]... planes) {
		boolean same = true;
		for (int[] plane : planes) {
			same &= Math.abs(plane[y * columns + x] - at(plane, from - 1, y, start)) <= near;
		}
		return same;
	}

	private void interruption(int[] plane, int x, int y, int start, boolean pixels, int j) {
		int ra = at(plane, x - 1, y, start);
		int rb = at(plane, x, y - 1, start);
		int type = !pixels && Math.abs(ra - rb) <= near ? 1 : 0;
		int px = type == 1 ? ra : rb;
		int sign = type == 0 && ra > rb ? -1 : 1;
		int error = quantise(sign * (plane[y * columns + x] - px));
		plane[y * columns + x] = Math.clamp(px + sign * error * (2 * near + 1), 0, preset[0]);
		error = reduce(error);
		int q = 365 + type;
		int temp = type == 0 ? a[q] : a[q] + (n[q] >> 1);
		int k = 0;
		while (n[q] << k < temp) {
			k++;
		}
		int map = 0;
		if (k == 0 && error > 0 && 2 * nn[type] < n[q] || error < 0 && 2 * nn[type] >= n[q] || error < 0 && k != 0) {
			map = 1;
		}
		int mapped = 2 * Math.abs(error) - type - map;
		golomb(k, limit - j - 1, mapped);
		if (error < 0) {
			nn[type]++;
		}
		a[q] += mapped + 1 - type >> 1;
		if (n[q] == preset[4]) {
			a[q] >>= 1;
			n[q] >>= 1;
			nn[type] >>= 1;
		}
		n[q]++;
	}

	private void golomb(int k, int longest, int mapped) {
		int unary = mapped >> k;
		boolean escape = unary >= longest - qbpp - 1;
		for (int i = 0; i < (escape ? longest - qbpp - 1 : unary); i++) {
			bits(0, 1);
		}
		bits(1, 1);
		bits(escape ? mapped - 1 : mapped, escape ? qbpp : k);
	}

	private void bits(int value, int count) {
		for (int i = count - 1; i >= 0; i--) {
			partial = partial << 1 | value >> i & 1;
			if (--free == 0) {
				out.write(partial);
				stuff = partial == 0xFF;
				free = stuff ? 7 : 8;
				partial = 0;
			}
		}
	}

	private void align() {
		while (stuff || free < 8) {
			bits(0, 1);
		}
	}
}
