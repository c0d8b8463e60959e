package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Arrays;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Encodes by the lossless process (ITU-T T.81 annex H), with the Huffman code that is best for the frame.
final class LosslessEncoder {
	private static final int LEFT = 1;
	/// To choose a predictor, one line of so many is tried.
	private static final int LINES_PER_TRIED = 16;

	private final Frame frame;
	private final PixelFormat format;
	private final int precision;
	private final int mask;
	/// Places by which samples are shifted up and down again to extend their signs.
	private final int signShift;
	private final int width;

	LosslessEncoder(Frame frame) {
		this.frame = frame;
		format = frame.format();
		boolean low = format.highBit() == format.bitsStored() - 1;
		// Unsigned samples need their stored bits alone. Signed ones are extended to all allocated bits, which makes small
		// differences of those around zero; and bits that do not end at bit 0 stay where they are.
		precision = low && !format.signed() ? Math.max(2, format.bitsStored()) : format.bitsAllocated();
		mask = (1 << precision) - 1;
		signShift = low && format.signed() ? 32 - format.bitsStored() : 0;
		width = format.columns() * format.samplesPerPixel();
	}

	byte[] encode(String transferSyntax) throws IOException {
		int predictor = transferSyntax.equals(Uids.JPEG_LOSSLESS_SV1) ? LEFT : bestPredictor();
		short[] differences = new short[Math.multiplyExact(width, format.rows())];
		int[] frequencies = new int[17];
		int[] above = new int[width];
		int[] line = new int[width];
		int[] difference = new int[width];
		for (int y = 0; y < format.rows(); y++) {
			Interruption.check();
			fetch(y, line);
			if (y == 0) {
				Prediction.differencesOfFirstLine(line, difference, format.samplesPerPixel(), 1 << precision - 1);
			} else {
				Prediction.differences(predictor, line, above, difference, format.samplesPerPixel());
			}
			for (int i = 0, at = y * width; i < width; i++, at++) {
				differences[at] = (short) difference[i];
				frequencies[category(difference[i])]++;
			}
			int[] next = above;
			above = line;
			line = next;
		}
		return write(predictor, differences, HuffmanCode.of(frequencies));
	}

	private static int category(int difference) {
		return 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
	}

	private void fetch(int y, int[] line) {
		Samples.fetch(frame.samples(), format.bitsAllocated(), y * width, 1, line, width);
		for (int i = 0; i < width; i++) {
			line[i] = line[i] << signShift >> signShift & mask;
		}
	}

	private byte[] write(int predictor, short[] differences, HuffmanCode code) throws IOException {
		BitWriter out = new BitWriter(differences.length);
		out.marker(Marker.SOI);
		int[] factors = new int[format.samplesPerPixel()];
		Arrays.fill(factors, 0x11);
		Headers headers = new Headers(out, format);
		headers.frame(Marker.SOF3, precision, factors);
		code.write(out, 0);
		headers.scan(predictor, 0);
		for (int y = 0, at = 0; y < format.rows(); y++) {
			Interruption.check();
			for (int i = 0; i < width; i++, at++) {
				int difference = differences[at];
				int category = category(difference);
				// A difference of 32768 has no additional bits (table H.2).
				int size = category & 15;
				int extra = difference + (difference >> 31) & (1 << size) - 1;
				out.bits((long) code.code(category) << size | extra, code.length(category) + size);
			}
		}
		out.align();
		out.marker(Marker.EOI);
		return out.evenBytes();
	}

	/// The predictor that leaves the fewest additional bits in the lines that are tried.
	private int bestPredictor() {
		long[] bits = new long[8];
		int[] above = new int[width];
		int[] line = new int[width];
		int[] difference = new int[width];
		for (int y = 1; y < format.rows(); y += LINES_PER_TRIED) {
			fetch(y - 1, above);
			fetch(y, line);
			for (int predictor = 1; predictor <= 7; predictor++) {
				Prediction.differences(predictor, line, above, difference, format.samplesPerPixel());
				for (int each : difference) {
					bits[predictor] += category(each);
				}
			}
		}
		int best = LEFT;
		for (int predictor = 2; predictor <= 7; predictor++) {
			if (bits[predictor] < bits[best]) {
				best = predictor;
			}
		}
		return best;
	}
}
