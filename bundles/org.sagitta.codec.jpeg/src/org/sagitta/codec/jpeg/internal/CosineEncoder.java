package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Encodes by the baseline or the extended sequential process (ITU-T T.81 annex F): grey as it is, colours as luminance and, at
/// half the horizontal resolution, chrominance. The Huffman codes are the best for the frame.
final class CosineEncoder {
	private final PixelFormat format;
	private final int precision;
	private final int[][] steps;
	private final EncoderPlane[] planes;
	private final short[][] coefficients;

	CosineEncoder(Frame frame, int precision, int quality) {
		format = frame.format();
		this.precision = precision;
		boolean colour = format.samplesPerPixel() == 3;
		steps = new int[colour ? 2 : 1][];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = Quantisation.steps(i == 0, quality);
		}
		planes = colour ? EncoderPlane.colours(frame) : new EncoderPlane[] { EncoderPlane.grey(frame) };
		coefficients = new short[planes.length][];
	}

	/// @param marker of the process
	byte[] encode(int marker) throws IOException {
		for (int i = 0; i < planes.length; i++) {
			coefficients[i] = quantised(planes[i], steps[Math.min(i, 1)]);
		}
		int[][] frequencies = new int[4][256];
		symbols((table, symbol, _, _) -> frequencies[table][symbol]++);
		HuffmanCode[] codes = new HuffmanCode[2 * steps.length];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = HuffmanCode.of(frequencies[i]);
		}
		BitWriter out = new BitWriter(format.frameBytes() / 8);
		out.marker(Marker.SOI);
		for (int i = 0; i < steps.length; i++) {
			Quantisation.write(out, i, steps[i]);
		}
		Headers headers = new Headers(out, planes.length == 1 ? format : format.decoded("YBR_FULL_422"));
		headers.frame(marker, precision, planes.length == 1 ? new int[] { 0x11 } : new int[] { 0x21, 0x11, 0x11 });
		for (int i = 0; i < codes.length; i++) {
			codes[i].write(out, (i & 1) << 4 | i >> 1);
		}
		headers.scan(0, 63);
		symbols((table, symbol, extra, size) -> {
			HuffmanCode code = codes[table];
			out.bits((long) code.code(symbol) << size | extra, code.length(symbol) + size);
		});
		out.align();
		out.marker(Marker.EOI);
		return out.evenBytes();
	}

	/// The coefficients of all blocks of a plane, line by line, each block in zigzag order.
	private short[] quantised(EncoderPlane plane, int[] stepsOfPlane) throws IOException {
		ForwardCosine cosine = new ForwardCosine(precision);
		short[] result = new short[plane.samples().length];
		int[] block = new int[64];
		int at = 0;
		for (int down = 0; down < plane.blocksDown(); down++) {
			Interruption.check();
			for (int across = 0; across < plane.blocksAcross(); across++, at += 64) {
				plane.block(across, down, 1 << precision - 1, block);
				cosine.transform(block);
				for (int k = 0; k < 64; k++) {
					int value = block[ZigZag.natural(k)];
					int step = stepsOfPlane[k] * 8;
					int magnitude = (Math.abs(value) + step / 2) / step;
					result[at + k] = (short) (value < 0 ? -magnitude : magnitude);
				}
			}
		}
		return result;
	}

	/// Goes through the blocks in the order in which they are coded.
	private void symbols(BlockSymbols.Sink sink) throws IOException {
		BlockSymbols symbols = new BlockSymbols(sink);
		// With colours, two blocks of luminance come before one of each chrominance.
		int luminance = planes.length == 1 ? 1 : 2;
		EncoderPlane last = planes[planes.length - 1];
		for (int unit = 0; unit < last.blocksAcross() * last.blocksDown(); unit++) {
			if (unit % last.blocksAcross() == 0) {
				Interruption.check();
			}
			for (int i = 0; i < luminance; i++) {
				symbols.block(0, coefficients[0], (unit * luminance + i) * 64);
			}
			for (int i = 1; i < planes.length; i++) {
				symbols.block(i, coefficients[i], unit * 64);
			}
		}
	}
}
