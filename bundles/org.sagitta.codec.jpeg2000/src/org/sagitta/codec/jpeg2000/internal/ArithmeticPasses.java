package org.sagitta.codec.jpeg2000.internal;

/// The three coding passes over a code block, decoded arithmetically (ITU-T T.800 annex D.3). Bit planes are counted from 1, since
/// samples have a bit for the half: a coefficient whose lower planes are not decoded is taken to lie amid what they could say.
final class ArithmeticPasses extends MqDecoder {
	private final BlockState state;
	private byte[] significanceContexts;
	private final byte[] signContexts = BlockContexts.signContexts();

	ArithmeticPasses(BlockState state) {
		this.state = state;
	}

	void startBlock(int orientation) {
		significanceContexts = BlockContexts.significanceContexts(orientation);
		resetContexts();
	}

	void significance(int plane) {
		BlockState s = state;
		int[] flags = s.flags;
		byte[] contexts = significanceContexts;
		int width = s.width;
		for (int top = 0, at = s.flagStride + 1; top < s.height; top += 4, at += 2) {
			int rows = Math.min(4, s.height - top);
			for (int x = 0; x < width; x++, at++) {
				int word = flags[at];
				if ((word & BlockState.SIGNIFICANT) == 0 || (word & BlockState.OWN) == BlockState.OWN) {
					continue;
				}
				for (int row = 0; row < rows; row++) {
					int around = word >> 3 * row;
					if ((around & BlockState.SELF) == 0 && (around & BlockState.NEIGHBOURS) != 0) {
						if (decode(contexts[around & BlockState.NEIGHBOURS]) != 0) {
							becomeSignificant(at, row, (top + row) * width + x, plane);
							word = flags[at];
						}
						word |= 1 << BlockState.VISITED_SHIFT + row;
						flags[at] = word;
					}
				}
			}
		}
	}

	private void becomeSignificant(int at, int row, int sample, int plane) {
		int entry = signContexts[state.signNeighbours(at, row)];
		int negative = decode(entry & 0x7F) ^ (entry >> 7 & 1);
		int value = 3 << plane - 1;
		state.samples[sample] = negative != 0 ? -value : value;
		state.setSignificant(at, row, negative);
	}

	void refinement(int plane) {
		BlockState s = state;
		int[] flags = s.flags;
		int[] samples = s.samples;
		int width = s.width;
		int half = 1 << plane - 1;
		for (int top = 0, at = s.flagStride + 1; top < s.height; top += 4, at += 2) {
			int rows = Math.min(4, s.height - top);
			for (int x = 0; x < width; x++, at++) {
				int word = flags[at];
				if ((word & BlockState.OWN) == 0) {
					continue;
				}
				for (int row = 0; row < rows; row++) {
					int around = word >> 3 * row;
					if ((around & BlockState.SELF) != 0 && (word >> BlockState.VISITED_SHIFT + row & 1) == 0) {
						int context = (word >> BlockState.REFINED_SHIFT + row & 1) != 0 ? BlockContexts.REFINEMENT + 2
								: (around & BlockState.NEIGHBOURS) != 0 ? BlockContexts.REFINEMENT + 1 : BlockContexts.REFINEMENT;
						int sample = (top + row) * width + x;
						int value = samples[sample];
						samples[sample] = value + (decode(context) != 0 == value > 0 ? half : -half);
						word |= 1 << BlockState.REFINED_SHIFT + row;
					}
				}
				flags[at] = word;
			}
		}
	}

	void cleanup(int plane) {
		BlockState s = state;
		int[] flags = s.flags;
		byte[] contexts = significanceContexts;
		int width = s.width;
		for (int top = 0, at = s.flagStride + 1; top < s.height; top += 4, at += 2) {
			int rows = Math.min(4, s.height - top);
			for (int x = 0; x < width; x++, at++) {
				int word = flags[at];
				int row = 0;
				if (word == 0 && rows == 4) {
					if (decode(BlockContexts.RUN) == 0) {
						continue;
					}
					row = decode(BlockContexts.UNIFORM) << 1;
					row |= decode(BlockContexts.UNIFORM);
					becomeSignificant(at, row, (top + row) * width + x, plane);
					word = flags[at];
					row++;
				}
				for (; row < rows; row++) {
					int around = word >> 3 * row;
					if ((around & BlockState.SELF) == 0 && (word >> BlockState.VISITED_SHIFT + row & 1) == 0
							&& decode(contexts[around & BlockState.NEIGHBOURS]) != 0) {
						becomeSignificant(at, row, (top + row) * width + x, plane);
						word = flags[at];
					}
				}
				flags[at] = word & (1 << BlockState.VISITED_SHIFT) - 1;
			}
		}
	}

	/// Whether the four bits are there that an encoder can put behind each cleanup pass (annex D.5).
	boolean segmentationSymbol() {
		int symbol = 0;
		for (int i = 0; i < 4; i++) {
			symbol = symbol << 1 | decode(BlockContexts.UNIFORM);
		}
		return symbol == 0b1010;
	}
}
