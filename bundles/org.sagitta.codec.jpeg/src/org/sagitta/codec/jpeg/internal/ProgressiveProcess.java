package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Arrays;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The progressive process with Huffman coding (ITU-T T.81 annex G): the coefficients of all blocks are collected from the scans,
/// each of which brings a band of them nearer by some bits.
final class ProgressiveProcess implements CodingProcess {
	private static final int NOT_YET = -1;
	private static final int LOWEST_BIT = 13;

	private final FrameHeader frame;
	private final PixelFormat format;
	/// For each component and coefficient: the bit position that is reached.
	private final int[][] reached;
	private final short[][] coefficients;
	/// For each component: the steps of quantisation that held at its first scan.
	private final int[][] steps;

	ProgressiveProcess(FrameHeader frame, PixelFormat format) throws DicomException {
		this.frame = frame;
		this.format = format;
		reached = new int[frame.components().size()][64];
		Arrays.stream(reached).forEach(each -> Arrays.fill(each, NOT_YET));
		coefficients = frame.padded();
		steps = new int[coefficients.length][];
	}

	@Override
	public void scan(ScanHeader header, Tables tables, BitReader in) throws IOException {
		boolean dc = header.first() == 0;
		boolean band = dc ? header.last() == 0 : header.first() <= header.last() && header.last() < 64 && !header.isInterleaved();
		if (!band || header.low() > LOWEST_BIT) {
			throw Damage.malformed("is progressive and has a scan of " + header.parts().size() + " components, coefficients "
					+ header.first() + " to " + header.last() + ", from bit " + header.low());
		}
		for (ScanHeader.Part part : header.parts()) {
			reach(part.component(), header);
			if (steps[part.component().index()] == null) {
				steps[part.component().index()] = tables.quantisation(part.component().quantisation());
			}
		}
		ProgressiveBlocks blocks = ProgressiveBlocks.of(header, tables, in, coefficients);
		new BlockWalk(header, tables.restartInterval(), in).walk(blocks);
	}

	/// Each scan has to go on where another ended (section G.1.1.1.2). This bounds the number of scans as well.
	private void reach(Component component, ScanHeader header) throws DicomException {
		int[] bits = reached[component.index()];
		if (header.first() != 0 && bits[0] == NOT_YET) {
			throw Damage.malformed("has a progressive scan of component " + component.id() + " before that of its first coefficients");
		}
		for (int k = header.first(); k <= header.last(); k++) {
			boolean goesOn = header.high() == 0 ? bits[k] == NOT_YET : bits[k] == header.high() && header.low() == header.high() - 1;
			if (!goesOn) {
				throw Damage.malformed("has a progressive scan of coefficient " + k + " from bit " + header.high() + " to bit "
						+ header.low() + (bits[k] == NOT_YET ? ", the first one" : ", but bit " + bits[k] + " was reached"));
			}
			bits[k] = header.low();
		}
	}

	/// An encoder may leave out what it does not want to refine, but must say so: what ends between two scans is truncated.
	@Override
	public boolean isComplete(boolean ended) {
		return Arrays.stream(reached).allMatch(each -> ended ? each[0] != NOT_YET : Arrays.stream(each).allMatch(bit -> bit == 0));
	}

	@Override
	public byte[] samples() throws IOException {
		Planes planes = new Planes(frame, format);
		InverseCosine cosine = InverseCosine.of(frame, format);
		int[] block = new int[64];
		for (Component component : frame.components()) {
			short[] from = coefficients[component.index()];
			int stride = component.stride();
			for (int i = 0; i < from.length / 64; i++) {
				int across = i % component.paddedBlocksAcross();
				int down = i / component.paddedBlocksAcross();
				if (across == 0) {
					Interruption.check();
				}
				boolean flat = true;
				for (int k = 0; k < 64; k++) {
					int coefficient = from[i * 64 + k] * steps[component.index()][k];
					flat &= k == 0 || coefficient == 0;
					block[ZigZag.natural(k)] = coefficient;
				}
				cosine.transform(block, flat, planes.of(component), (down * stride + across) * 8, stride);
			}
		}
		return planes.samples();
	}
}
