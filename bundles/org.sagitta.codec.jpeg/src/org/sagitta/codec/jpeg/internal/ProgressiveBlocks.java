package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// What each kind of progressive scan does with a block (ITU-T T.81 sections G.1.2 and G.2). Blocks lie one after the other, line
/// by line, their coefficients in zigzag order.
abstract sealed class ProgressiveBlocks implements BlockWalk.Visitor {
	final ScanHeader header;
	final BitReader in;
	private final short[][] coefficients;

	private ProgressiveBlocks(ScanHeader header, BitReader in, short[][] coefficients) {
		this.header = header;
		this.in = in;
		this.coefficients = coefficients;
	}

	/// @param coefficients of each component of the frame
	static ProgressiveBlocks of(ScanHeader header, Tables tables, BitReader in, short[][] coefficients) throws DicomException {
		if (header.first() != 0) {
			HuffmanTable table = tables.ac(header.parts().getFirst().ac());
			return header.high() == 0 ? new FirstBand(header, in, coefficients, table) : new RefinedBand(header, in, coefficients, table);
		}
		if (header.high() != 0) {
			return new RefinedStart(header, in, coefficients);
		}
		HuffmanTable[] huffman = new HuffmanTable[header.parts().size()];
		for (int i = 0; i < huffman.length; i++) {
			huffman[i] = tables.dc(header.parts().get(i).dc(), SequentialProcess.GREATEST_CATEGORY);
		}
		return new FirstStart(header, in, coefficients, huffman);
	}

	@Override
	public final void block(int part, int across, int down) throws IOException {
		Component component = header.parts().get(part).component();
		block(part, coefficients[component.index()], (down * component.paddedBlocksAcross() + across) * 64);
	}

	/// @param at where the block begins
	abstract void block(int part, short[] to, int at) throws DicomException;

	@Override
	public void restarted() {
		// Most have nothing to forget.
	}

	/// The upper bits of the DC coefficients.
	private static final class FirstStart extends ProgressiveBlocks {
		private final HuffmanTable[] huffman;
		private final int[] predictions;

		FirstStart(ScanHeader header, BitReader in, short[][] coefficients, HuffmanTable[] huffman) {
			super(header, in, coefficients);
			this.huffman = huffman;
			predictions = new int[huffman.length];
		}

		@Override
		void block(int part, short[] to, int at) throws DicomException {
			predictions[part] += in.entry(huffman[part]) >> 16;
			to[at] = (short) (predictions[part] << header.low());
		}

		@Override
		public void restarted() {
			Arrays.fill(predictions, 0);
		}
	}

	/// One more bit of the DC coefficients.
	private static final class RefinedStart extends ProgressiveBlocks {
		RefinedStart(ScanHeader header, BitReader in, short[][] coefficients) {
			super(header, in, coefficients);
		}

		@Override
		void block(int part, short[] to, int at) {
			to[at] |= (short) (in.bits(1) << header.low());
		}
	}

	/// A band, where runs of blocks may end at once.
	private abstract static sealed class Band extends ProgressiveBlocks {
		final HuffmanTable table;
		/// How many more blocks have no new coefficient, this one included.
		int ended;

		private Band(ScanHeader header, BitReader in, short[][] coefficients, HuffmanTable table) {
			super(header, in, coefficients);
			this.table = table;
		}

		/// The number of blocks of a run (table G.1).
		final int endRun(int size) {
			return (1 << size) + in.bits(size);
		}

		@Override
		public void restarted() {
			ended = 0;
		}

		final DicomException tooMany() {
			return Damage.malformed("has a progressive scan with coefficients behind the " + header.last() + "th");
		}
	}

	/// The upper bits of a band.
	private static final class FirstBand extends Band {
		FirstBand(ScanHeader header, BitReader in, short[][] coefficients, HuffmanTable table) {
			super(header, in, coefficients, table);
		}

		@Override
		void block(int part, short[] to, int at) throws DicomException {
			if (ended > 0) {
				ended--;
				return;
			}
			for (int k = header.first(); k <= header.last(); k++) {
				int entry = in.entry(table);
				int run = entry >> 12 & 15;
				if ((entry & 0xF00) == 0) {
					if (run != 15) {
						ended = endRun(run) - 1;
						return;
					}
					k += 15;
					continue;
				}
				k += run;
				if (k > header.last()) {
					throw tooMany();
				}
				to[at + k] = (short) (entry >> 16 << header.low());
			}
		}
	}

	/// One more bit of a band.
	private static final class RefinedBand extends Band {
		private final int bit;

		RefinedBand(ScanHeader header, BitReader in, short[][] coefficients, HuffmanTable table) {
			super(header, in, coefficients, table);
			bit = 1 << header.low();
		}

		@Override
		void block(int part, short[] to, int at) throws DicomException {
			int k = header.first();
			while (k <= header.last() && ended == 0) {
				int entry = in.entry(table);
				int run = entry >> 12 & 15;
				int value = entry >> 16;
				boolean isNew = (entry & 0xF00) != 0;
				if (!isNew && run != 15) {
					ended = endRun(run);
					break;
				}
				k = refine(to, at, k, run);
				if (isNew) {
					if (k > header.last()) {
						throw tooMany();
					}
					if (value * value != 1) {
						throw Damage.malformed("has a progressive scan that refines a coefficient by more than one bit");
					}
					to[at + k] = (short) (value * bit);
				}
				k++;
			}
			if (ended > 0) {
				refine(to, at, k, 64);
				ended--;
			}
		}

		/// Refines coefficients that are there, past as many zeros as told.
		/// @return the place of the zero behind them, or one behind the band
		private int refine(short[] to, int at, int from, int zeros) {
			int left = zeros;
			int k = from;
			for (; k <= header.last(); k++) {
				short now = to[at + k];
				if (now != 0) {
					if (in.bits(1) == 1 && (now & bit) == 0) {
						to[at + k] += (short) (now > 0 ? bit : -bit);
					}
				} else if (left-- == 0) {
					break;
				}
			}
			return k;
		}
	}
}
