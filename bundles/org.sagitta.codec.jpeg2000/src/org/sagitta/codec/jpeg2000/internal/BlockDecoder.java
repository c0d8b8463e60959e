package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// Decodes the code blocks of Part 1 (ITU-T T.800 annex D). One decoder serves many blocks, one after the other.
final class BlockDecoder implements CodeBlockDecoder {
	/// Twice the value must fit an int.
	static final int MOST_PLANES = 30;

	private final BlockState state = new BlockState();
	private final ArithmeticPasses arithmetic = new ArithmeticPasses(state);
	private final RawPasses raw = new RawPasses(state);
	private byte[] segment = new byte[1024];

	@Override
	public int[] samples() {
		return state.samples;
	}

	@Override
	public int stride() {
		return state.width;
	}

	@Override
	public void decode(CodeBlock block, Subband band, ComponentCoding coding, byte[] data) throws DicomException {
		int plane = band.bitPlanes() - block.missingPlanes;
		if (plane < 0 || block.passes > Math.max(0, 3 * plane - 2)) {
			throw Faults.malformed("A code block has " + block.passes + " passes for " + plane + " bit planes");
		}
		if (plane > MOST_PLANES) {
			throw Faults.unsupported("A code block has " + plane + " bit planes, and more than " + MOST_PLANES + " cannot be decoded");
		}
		state.start(block.region.width(), block.region.height(), coding.has(ComponentCoding.CAUSAL));
		arithmetic.startBlock(band.orientation());
		int pass = 0;
		int piece = 0;
		while (pass < block.passes) {
			int room = PacketReader.roomInSegment(coding, pass);
			int passes = 0;
			int first = piece;
			while (piece < block.pieceCount() && passes < room) {
				passes += block.passesOf(piece++);
			}
			join(block, first, piece, data);
			// The first plane has a cleanup alone. From the fifth on, the bypass leaves only the cleanups to the arithmetic coder.
			boolean bypassed = coding.has(ComponentCoding.BYPASS) && pass >= 10 && pass % 3 != 0;
			if (bypassed) {
				raw.start(segment);
			} else {
				arithmetic.start(segment);
			}
			for (int end = pass + passes; pass < end; pass++) {
				pass(pass % 3, plane - (pass + 2) / 3, bypassed, coding);
			}
		}
	}

	private void pass(int kind, int plane, boolean bypassed, ComponentCoding coding) throws DicomException {
		switch (kind) {
			case 1 -> {
				if (bypassed) {
					raw.significance(plane);
				} else {
					arithmetic.significance(plane);
				}
			}
			case 2 -> {
				if (bypassed) {
					raw.refinement(plane);
				} else {
					arithmetic.refinement(plane);
				}
			}
			default -> {
				arithmetic.cleanup(plane);
				if (coding.has(ComponentCoding.SEGMENTATION_SYMBOLS) && !arithmetic.segmentationSymbol()) {
					throw Faults.malformed("A code block is damaged: the segmentation symbol is not there");
				}
			}
		}
		if (coding.has(ComponentCoding.RESET)) {
			arithmetic.resetContexts();
		}
	}

	/// Joins the pieces of a codeword segment, and ends them with the bytes of ones that the decoders want.
	private void join(CodeBlock block, int firstPiece, int endPiece, byte[] data) {
		int length = 0;
		for (int i = firstPiece; i < endPiece; i++) {
			length += block.lengthOf(i);
		}
		if (segment.length < length + 2) {
			segment = new byte[length + 1024];
		}
		int at = 0;
		for (int i = firstPiece; i < endPiece; i++) {
			System.arraycopy(data, block.offsetOf(i), segment, at, block.lengthOf(i));
			at += block.lengthOf(i);
		}
		segment[at] = -1;
		segment[at + 1] = -1;
	}
}
