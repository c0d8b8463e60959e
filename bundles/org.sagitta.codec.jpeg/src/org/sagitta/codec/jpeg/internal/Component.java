package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.DicomException;

/// One component of the frame.
/// @param index its place among the samples of a pixel
/// @param id by which scans name it
/// @param horizontal its sampling factor, relative to the greatest of the frame
/// @param vertical likewise
/// @param quantisation which table
/// @param columns samples of a line, without padding (ITU-T T.81 section A.1.1)
/// @param lines likewise
/// @param paddedBlocksAcross blocks of 8 × 8 samples in a line when the minimum coded units are whole (section A.2.4)
/// @param paddedBlocksDown likewise
record Component(int index, int id, int horizontal, int vertical, int quantisation, int columns, int lines, int paddedBlocksAcross,
		int paddedBlocksDown) {
	/// Blocks in a line of a scan of this component alone.
	int blocksAcross() {
		return (columns + 7) / 8;
	}

	int blocksDown() {
		return (lines + 7) / 8;
	}

	int stride() {
		return paddedBlocksAcross * 8;
	}

	/// Room for all samples or coefficients, padding included.
	short[] padded() throws DicomException {
		long samples = (long) stride() * paddedBlocksDown * 8;
		if (samples > Integer.MAX_VALUE - 8) {
			throw Damage.tooLarge("A component of " + columns + " × " + lines + " samples is larger than Java can hold in one piece");
		}
		return new short[(int) samples];
	}
}
