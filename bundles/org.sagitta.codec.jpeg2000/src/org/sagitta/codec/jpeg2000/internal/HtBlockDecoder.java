package org.sagitta.codec.jpeg2000.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// Decodes the code blocks of Part 15 (ITU-T T.814). A block has sets of a cleanup pass and up to two refinement passes, each set a
/// bit plane finer than the one before and complete in itself; the last one that is there is decoded.
final class HtBlockDecoder implements CodeBlockDecoder {
	private final HtCleanup cleanup = new HtCleanup();
	private final HtRefinement refinement = new HtRefinement();
	private int[] samples = new int[0];
	private int stride;
	private byte[] segment = new byte[1024];

	@Override
	public int[] samples() {
		return samples;
	}

	@Override
	public int stride() {
		return stride;
	}

	@Override
	public void decode(CodeBlock block, Subband band, ComponentCoding coding, byte[] data) throws DicomException {
		int width = block.region.width();
		int height = block.region.height();
		stride = width + 1 & ~1;
		int rows = height + 1 & ~1;
		if (samples.length < stride * rows) {
			samples = new int[stride * rows];
		}
		Arrays.fill(samples, 0, stride * rows, 0);
		if (block.firstCleanup < 0) {
			return;
		}
		int set = (block.passes - 1 - block.firstCleanup) / 3;
		int piece = 0;
		int pass = 0;
		// The placeholders before the first cleanup pass share its piece, or have pieces without bytes.
		int cleanupPass = block.firstCleanup + 3 * set;
		while (pass + block.passesOf(piece) <= cleanupPass) {
			pass += block.passesOf(piece++);
		}
		int length = block.lengthOf(piece);
		int end = join(block, piece, data);
		int missing = block.missingPlanes + block.firstCleanup / 3 + set;
		int plane = band.bitPlanes() - 1 - missing;
		if (plane < 0 || band.bitPlanes() > BlockDecoder.MOST_PLANES) {
			throw Faults.malformed("A code block misses " + missing + " of " + band.bitPlanes() + " bit planes, and at most "
					+ BlockDecoder.MOST_PLANES + " can be decoded");
		}
		cleanup.decode(segment, length, samples, stride, rows, plane, missing + 1);
		int refinements = block.passes - 1 - cleanupPass;
		if (refinements > 0) {
			if (plane == 0) {
				throw Faults.malformed("A code block refines its lowest bit plane");
			}
			refinement.start(samples, stride, width, height, coding.has(ComponentCoding.CAUSAL));
			if (refinements > 1) {
				refinement.refine(segment, length, end, plane);
			}
			refinement.propagate(segment, length, end, plane);
		}
	}

	/// Joins the pieces from the cleanup pass on.
	/// @return where they end
	private int join(CodeBlock block, int firstPiece, byte[] data) {
		int length = 0;
		for (int i = firstPiece; i < block.pieceCount(); i++) {
			length += block.lengthOf(i);
		}
		if (segment.length < length) {
			segment = new byte[length + 1024];
		}
		int at = 0;
		for (int i = firstPiece; i < block.pieceCount(); i++) {
			System.arraycopy(data, block.offsetOf(i), segment, at, block.lengthOf(i));
			at += block.lengthOf(i);
		}
		return at;
	}
}
