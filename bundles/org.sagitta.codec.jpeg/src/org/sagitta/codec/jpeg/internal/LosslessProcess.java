package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The lossless process with Huffman coding (ITU-T T.81 annex H).
final class LosslessProcess implements CodingProcess {
	private static final int GREATEST_CATEGORY = 16;

	private final FrameHeader frame;
	private final int bitsAllocated;
	private final byte[] samples;
	private final BitSet decoded = new BitSet();

	LosslessProcess(FrameHeader frame, PixelFormat format) throws DicomException {
		if (frame.isSubsampled()) {
			throw Damage.unsupported("Lossless JPEG with components of different sizes cannot be read");
		}
		this.frame = frame;
		bitsAllocated = format.bitsAllocated();
		samples = new byte[format.frameBytes()];
	}

	@Override
	public void scan(ScanHeader header, Tables tables, BitReader in) throws IOException {
		int predictor = header.first();
		int transform = header.low();
		if (predictor < 1 || predictor > 7) {
			throw Damage.malformed("has a lossless scan with the predictor " + predictor + ", which is not from 1 to 7");
		}
		if (transform >= frame.precision()) {
			throw Damage.malformed("has a point transform by " + transform + " of " + frame.precision() + " bits");
		}
		if (header.isInterleaved() && frame.greatestHorizontal() * frame.greatestVertical() != 1) {
			throw Damage.unsupported("Lossless JPEG with units of more than one sample a component cannot be read");
		}
		HuffmanTable[] huffman = new HuffmanTable[header.parts().size()];
		for (int i = 0; i < huffman.length; i++) {
			ScanHeader.Part part = header.parts().get(i);
			if (decoded.get(part.component().index())) {
				throw Damage.malformed("has two lossless scans of the component " + part.component().id());
			}
			decoded.set(part.component().index());
			huffman[i] = tables.dc(part.dc(), GREATEST_CATEGORY);
		}
		lines(header, huffman, tables.restartInterval(), in);
	}

	private void lines(ScanHeader header, HuffmanTable[] huffman, int restartInterval, BitReader in) throws IOException {
		int columns = frame.columns();
		if (restartInterval % columns != 0) {
			throw Damage.malformed("has a restart interval of " + restartInterval + " samples, which are no whole lines of " + columns);
		}
		int restartLines = restartInterval / columns;
		int together = huffman.length;
		int width = columns * together;
		boolean alike = Arrays.stream(huffman).allMatch(each -> each == huffman[0]);
		int[] above = new int[width];
		int[] line = new int[width];
		for (int y = 0; y < frame.lines(); y++) {
			Interruption.check();
			boolean first = y == 0;
			if (restartLines != 0 && y != 0 && y % restartLines == 0) {
				in.restart(y / restartLines - 1);
				first = true;
			}
			if (alike) {
				in.differences(huffman[0], line, width);
			} else {
				for (int i = 0; i < width; i++) {
					line[i] = in.entry(huffman[i % together]) >> 16;
				}
			}
			in.check();
			if (first) {
				Prediction.undoFirstLine(line, together, 1 << frame.precision() - header.low() - 1);
			} else {
				Prediction.undo(header.first(), line, above, together);
			}
			store(header, line, above, y);
			int[] next = above;
			above = line;
			line = next;
		}
	}

	/// @param scratch a line that is not needed any more
	private void store(ScanHeader header, int[] line, int[] scratch, int y) {
		int together = header.parts().size();
		int columns = frame.columns();
		int each = frame.components().size();
		for (int part = 0; part < together; part++) {
			int[] values = line;
			if (together > 1 || header.low() != 0) {
				values = scratch;
				for (int x = 0, at = part; x < columns; x++, at += together) {
					values[x] = line[at] << header.low();
				}
			}
			Samples.store(values, columns, samples, bitsAllocated, y * columns * each + header.parts().get(part).component().index(), each);
		}
	}

	@Override
	public boolean isComplete(boolean ended) {
		return decoded.cardinality() == frame.components().size();
	}

	@Override
	public byte[] samples() {
		return samples;
	}
}
