package org.sagitta.codec.jpeg2000.internal;

/// Writes packet headers: bits, and the tag trees of precincts whose code blocks all say the same.
final class PacketBits {
	private final Bytes out = new Bytes();
	private int current;
	private int left = 8;

	PacketBits put(int value, int bits) {
		for (int i = bits - 1; i >= 0; i--) {
			current |= (value >> i & 1) << --left;
			if (left == 0) {
				out.u8(current);
				left = current == 0xFF ? 7 : 8;
				current = 0;
			}
		}
		return this;
	}

	byte[] finish() {
		if (left < 8) {
			// A byte of ones left seven bits, which are zeros now.
			out.u8(current);
			if (current == 0xFF) {
				out.u8(0);
			}
		}
		return out.toArray();
	}

	/// A tag tree of one number.
	static final class Uniform {
		private final int width;
		private final boolean[][] done = new boolean[33][];
		private final int levels;

		Uniform(int width, int height) {
			this.width = width;
			levels = 33 - Integer.numberOfLeadingZeros(Math.max(width, height) - 1);
			for (int level = 0; level < levels; level++) {
				done[level] = new boolean[((width - 1 >> level) + 1) * ((height - 1 >> level) + 1)];
			}
		}

		void put(PacketBits bits, int x, int y, int number) {
			for (int level = levels - 1; level >= 0; level--) {
				int node = (y >> level) * ((width - 1 >> level) + 1) + (x >> level);
				if (!done[level][node]) {
					done[level][node] = true;
					bits.put(1, level == levels - 1 ? number + 1 : 1);
				}
			}
		}
	}
}
