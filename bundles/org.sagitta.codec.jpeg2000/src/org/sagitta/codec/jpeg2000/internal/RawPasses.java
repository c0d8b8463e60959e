package org.sagitta.codec.jpeg2000.internal;

/// The passes that bypass the arithmetic coder (ITU-T T.800 annex D.6): the bits as they are, with a stuffed zero after a byte of
/// ones.
final class RawPasses {
	private final BlockState state;
	private byte[] bytes;
	private int position;
	private int current;
	private int left;

	RawPasses(BlockState state) {
		this.state = state;
	}

	/// @param segment followed by two bytes of ones
	void start(byte[] segment) {
		bytes = segment;
		position = 0;
		current = 0;
		left = 0;
	}

	private int read() {
		if (left == 0) {
			left = 8;
			if (current != 0xFF) {
				current = bytes[position++] & 0xFF;
			} else if ((bytes[position] & 0xFF) <= 0x8F) {
				current = bytes[position++] & 0xFF;
				left = 7;
			}
		}
		return current >> --left & 1;
	}

	void significance(int plane) {
		int[] flags = state.flags;
		int value = 3 << plane - 1;
		for (int top = 0, at = state.flagStride + 1; top < state.height; top += 4, at += 2) {
			int rows = Math.min(4, state.height - top);
			for (int x = 0; x < state.width; x++, at++) {
				for (int row = 0; row < rows; row++) {
					int around = flags[at] >> 3 * row;
					if ((around & BlockState.SELF) == 0 && (around & BlockState.NEIGHBOURS) != 0) {
						if (read() != 0) {
							int negative = read();
							state.samples[(top + row) * state.width + x] = negative != 0 ? -value : value;
							state.setSignificant(at, row, negative);
						}
						flags[at] |= 1 << BlockState.VISITED_SHIFT + row;
					}
				}
			}
		}
	}

	void refinement(int plane) {
		int[] flags = state.flags;
		int half = 1 << plane - 1;
		for (int top = 0, at = state.flagStride + 1; top < state.height; top += 4, at += 2) {
			int rows = Math.min(4, state.height - top);
			for (int x = 0; x < state.width; x++, at++) {
				for (int row = 0; row < rows; row++) {
					if ((flags[at] >> 3 * row & BlockState.SELF) != 0 && (flags[at] >> BlockState.VISITED_SHIFT + row & 1) == 0) {
						int sample = (top + row) * state.width + x;
						int value = state.samples[sample];
						state.samples[sample] = value + (read() != 0 == value > 0 ? half : -half);
						flags[at] |= 1 << BlockState.REFINED_SHIFT + row;
					}
				}
			}
		}
	}
}
