package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;

/// Reads a tile's packets (ITU-T T.800 annexes B.9 and B.10): the header says which code blocks have how many passes and bytes in
/// the packet, and the bytes follow.
final class PacketReader implements Progression.PacketAction {
	/// Equation B-16 with the 38 bit planes that there can be, and as many of a region of interest.
	private static final int MOST_PLANES = 76;
	private static final int MOST_LENGTH_BITS = 31;

	private record Contribution(CodeBlock block, int firstPiece) { }

	private final Input data;
	private final Input headers;
	private final HeaderBits bits;
	private final TileCoding tileCoding;
	private final Effort effort;
	private final List<Contribution> contributions = new ArrayList<>();
	private long bodyLength;
	private long packets;

	/// @param headers where the packet headers are; the data themselves when they are not packed apart
	PacketReader(Input data, Input headers, TileCoding tileCoding, Effort effort) {
		this.data = data;
		this.headers = headers;
		this.tileCoding = tileCoding;
		this.effort = effort;
		bits = new HeaderBits(headers);
	}

	/// How many packets were read.
	long packets() {
		return packets;
	}

	@Override
	public void packet(Resolution resolution, int precinct, int layer) throws IOException {
		if (tileCoding.sop() && data.startsWith(Marker.SOP)) {
			data.skip(6);
		}
		contributions.clear();
		bodyLength = 0;
		if (bits.read() == 1) {
			for (Precinct part : resolution.parts(precinct)) {
				header(part, resolution.coding(), layer);
			}
		}
		bits.align();
		if (tileCoding.eph() && headers.startsWith(Marker.EPH)) {
			headers.skip(2);
		}
		data.require(bodyLength);
		int body = data.position();
		for (Contribution contribution : contributions) {
			contribution.block.place(contribution.firstPiece, body);
		}
		data.skip((int) bodyLength);
		resolution.layerRead(precinct);
		packets++;
	}

	private void header(Precinct part, ComponentCoding coding, int layer) throws IOException {
		for (int y = 0; y < part.blocksDown; y++) {
			int steps = 0;
			for (int x = 0; x < part.blocksAcross;) {
				int index = y * part.blocksAcross + x;
				CodeBlock block = part.blocks[index];
				steps++;
				if (block == null && !part.inclusion.isBelow(bits, x, y, layer + 1)) {
					x = part.inclusion.nextColumn(x);
					continue;
				}
				if (block == null) {
					block = new CodeBlock(part.blockRegion(x, y), missingPlanes(part, x, y));
					part.blocks[index] = block;
					contribution(block, coding);
				} else if (bits.read() == 1) {
					contribution(block, coding);
				}
				x++;
			}
			effort.spend(steps);
		}
	}

	private int missingPlanes(Precinct part, int x, int y) throws DicomException {
		int threshold = 1;
		while (!part.missingPlanes.isBelow(bits, x, y, threshold)) {
			if (++threshold > MOST_PLANES) {
				throw Faults.malformed("A code block is said to miss more than " + MOST_PLANES + " bit planes");
			}
		}
		return threshold - 1;
	}

	private void contribution(CodeBlock block, ComponentCoding coding) throws DicomException {
		contributions.add(new Contribution(block, block.pieceCount()));
		int passes = newPasses();
		block.lengthBits += bits.readOnes(MOST_LENGTH_BITS);
		while (passes > 0) {
			passes -= coding.has(ComponentCoding.HIGH_THROUGHPUT) ? highThroughputPiece(block, passes)
					: piece(block, Math.min(passes, roomInSegment(coding, block.passes)));
		}
	}

	/// Table B.4.
	private int newPasses() throws DicomException {
		if (bits.read() == 0) {
			return 1;
		}
		if (bits.read() == 0) {
			return 2;
		}
		int count = bits.read(2);
		if (count < 3) {
			return 3 + count;
		}
		count = bits.read(5);
		return count < 31 ? 6 + count : 37 + bits.read(7);
	}

	private int piece(CodeBlock block, int passes) throws DicomException {
		int length = length(block.lengthBits + floorLog2(passes));
		block.add(passes, (int) bodyLength, length);
		advance(length);
		return passes;
	}

	private void advance(int length) throws DicomException {
		bodyLength += length;
		data.require(bodyLength);
	}

	private int length(int count) throws DicomException {
		if (count > MOST_LENGTH_BITS) {
			throw Faults.malformed("The length of a code block's data has " + count + " bits, and " + MOST_LENGTH_BITS + " are the most");
		}
		return bits.read(count);
	}

	private static int floorLog2(int value) {
		return 31 - Integer.numberOfLeadingZeros(value);
	}

	/// How many passes the codeword segment that the pass is in takes from there on (annex D.4.2, table D.9).
	static int roomInSegment(ComponentCoding coding, int pass) {
		if (coding.has(ComponentCoding.TERMINATE_ALL)) {
			return 1;
		}
		if (!coding.has(ComponentCoding.BYPASS)) {
			return Integer.MAX_VALUE;
		}
		if (pass < 10) {
			return 10 - pass;
		}
		return (pass - 10) % 3 == 0 ? 2 : 1;
	}

	/// A block of Part 15 begins with placeholder passes, which have no bytes, in threes; then come a cleanup pass, with a segment
	/// of its own, and its two refinement passes, which share one (ITU-T T.814 clause B.3).
	private int highThroughputPiece(CodeBlock block, int passes) throws DicomException {
		if (block.firstCleanup >= 0) {
			int phase = (block.passes - block.firstCleanup) % 3;
			return piece(block, phase == 0 ? 1 : Math.min(passes, 3 - phase));
		}
		int refinements = (block.passes + passes - 1) % 3;
		int upToCleanup = passes > refinements ? passes - refinements : passes;
		int length = length(block.lengthBits + floorLog2(upToCleanup));
		if (length == 0) {
			// All are placeholders, and the length is written as if they shared a segment.
			int more = floorLog2(passes) - floorLog2(upToCleanup);
			if (bits.read(more) != 0) {
				throw Faults.malformed("A code block has " + passes + " passes, of which the refinements alone have bytes");
			}
			block.add(passes, (int) bodyLength, 0);
			return passes;
		}
		if (passes <= refinements) {
			throw Faults.malformed("A code block has bytes for a refinement before its first cleanup pass");
		}
		block.firstCleanup = block.passes + upToCleanup - 1;
		block.add(upToCleanup, (int) bodyLength, length);
		advance(length);
		return upToCleanup;
	}
}
