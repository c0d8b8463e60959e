package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The baseline and the extended sequential process with Huffman coding (ITU-T T.81 annex F).
final class SequentialProcess implements CodingProcess {
	/// With 12 bits; with 8 it is 11 (tables F.1 and F.6).
	static final int GREATEST_CATEGORY = 15;

	private final FrameHeader frame;
	private final Planes planes;
	private final InverseCosine cosine;
	private final BitSet decoded = new BitSet();

	SequentialProcess(FrameHeader frame, PixelFormat format) throws DicomException {
		this.frame = frame;
		planes = new Planes(frame, format);
		cosine = InverseCosine.of(frame, format);
	}

	@Override
	public void scan(ScanHeader header, Tables tables, BitReader in) throws IOException {
		// The band and the bits of the header are not looked at: there can be but one choice, and files with others are known.
		for (ScanHeader.Part part : header.parts()) {
			if (decoded.get(part.component().index())) {
				throw Damage.malformed("has two sequential scans of the component " + part.component().id());
			}
			decoded.set(part.component().index());
		}
		new BlockWalk(header, tables.restartInterval(), in).walk(new Blocks(header, tables, in));
	}

	/// Decodes block by block into the planes.
	private final class Blocks implements BlockWalk.Visitor {
		private final BitReader in;
		private final Coded[] coded;
		private final int[] predictions;
		private final int[] block = new int[64];

		/// What the blocks of a component need.
		private record Coded(HuffmanTable dc, HuffmanTable ac, int[] quantisation, short[] plane, int stride) { }

		Blocks(ScanHeader header, Tables tables, BitReader in) throws DicomException {
			this.in = in;
			coded = new Coded[header.parts().size()];
			predictions = new int[coded.length];
			for (int i = 0; i < coded.length; i++) {
				ScanHeader.Part part = header.parts().get(i);
				Component component = part.component();
				coded[i] = new Coded(tables.dc(part.dc(), GREATEST_CATEGORY), tables.ac(part.ac()),
						tables.quantisation(component.quantisation()), planes.of(component), component.stride());
			}
		}

		@Override
		public void block(int part, int across, int down) throws IOException {
			Coded now = coded[part];
			predictions[part] += in.entry(now.dc) >> 16;
			int[] steps = now.quantisation;
			Arrays.fill(block, 0);
			block[0] = predictions[part] * steps[0];
			boolean flat = in.coefficients(now.ac, steps, block);
			cosine.transform(block, flat, now.plane, (down * now.stride + across) * 8, now.stride);
		}

		@Override
		public void restarted() {
			Arrays.fill(predictions, 0);
		}
	}

	@Override
	public boolean isComplete(boolean ended) {
		return decoded.cardinality() == frame.components().size();
	}

	@Override
	public byte[] samples() throws IOException {
		return planes.samples();
	}
}
