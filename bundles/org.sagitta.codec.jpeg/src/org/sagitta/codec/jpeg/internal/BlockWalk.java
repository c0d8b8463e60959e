package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

/// Goes through the blocks of a scan in the order in which they are coded (ITU-T T.81 section A.2): those of a single component
/// line by line, those of several by minimum coded unit; and past the restart markers.
final class BlockWalk {
	/// What is done with each block.
	interface Visitor {
		/// @param part which component of the scan
		/// @param across the block's place
		/// @param down likewise
		void block(int part, int across, int down) throws IOException;

		/// A restart marker was passed.
		void restarted();
	}

	private final ScanHeader scan;
	private final int restartInterval;
	private final BitReader in;
	private long units;

	BlockWalk(ScanHeader scan, int restartInterval, BitReader in) {
		this.scan = scan;
		this.restartInterval = restartInterval;
		this.in = in;
	}

	void walk(Visitor visitor) throws IOException {
		if (scan.isInterleaved()) {
			interleaved(visitor);
		} else {
			single(visitor);
		}
	}

	private void single(Visitor visitor) throws IOException {
		Component component = scan.parts().getFirst().component();
		for (int down = 0; down < component.blocksDown(); down++) {
			Interruption.check();
			for (int across = 0; across < component.blocksAcross(); across++) {
				restart(visitor);
				visitor.block(0, across, down);
			}
			in.check();
		}
	}

	private void interleaved(Visitor visitor) throws IOException {
		Component any = scan.parts().getFirst().component();
		int unitsAcross = any.paddedBlocksAcross() / any.horizontal();
		int unitsDown = any.paddedBlocksDown() / any.vertical();
		for (int y = 0; y < unitsDown; y++) {
			Interruption.check();
			for (int x = 0; x < unitsAcross; x++) {
				restart(visitor);
				unit(visitor, x, y);
			}
			in.check();
		}
	}

	private void unit(Visitor visitor, int x, int y) throws IOException {
		for (int part = 0; part < scan.parts().size(); part++) {
			Component component = scan.parts().get(part).component();
			for (int v = 0; v < component.vertical(); v++) {
				for (int h = 0; h < component.horizontal(); h++) {
					visitor.block(part, x * component.horizontal() + h, y * component.vertical() + v);
				}
			}
		}
	}

	private void restart(Visitor visitor) throws IOException {
		if (restartInterval != 0 && units != 0 && units % restartInterval == 0) {
			in.restart((int) ((units / restartInterval - 1) % 8));
			visitor.restarted();
		}
		units++;
	}
}
