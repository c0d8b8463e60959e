package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// RLE Lossless (PS3.5 annex G): each row of each plane of bytes by itself.
@Component(service = FrameEncoder.class)
public final class RleEncoder implements FrameEncoder {
	private static final int LONGEST = 128;
	/// Two equal bytes within a literal run cost as much as their own run would.
	private static final int SHORTEST_REPEAT = 3;

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.RLE_LOSSLESS);
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) throws IOException {
		PixelFormat format = frame.format();
		RleFormats.check(format);
		int segments = RleHeader.segments(format);
		int width = segments / format.samplesPerPixel();
		int plane = frame.samples().length / segments;
		int row = format.bitsAllocated() == 1 ? plane : format.columns();
		byte[] out = new byte[worstCase(plane, row, segments)];
		ByteBuffer header = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(segments);
		byte[] line = new byte[row];
		int to = RleHeader.BYTES;
		for (int segment = 0; segment < segments; segment++) {
			header.putInt(to);
			int from = segment / width * width + width - 1 - segment % width;
			for (int start = 0; start < plane; start += row) {
				for (int i = 0; i < row; i++, from += segments) {
					line[i] = frame.samples()[from];
				}
				to = pack(line, out, to);
			}
			to += to & 1;
		}
		return new Encoded(Arrays.copyOf(out, to), format.photometricInterpretation());
	}

	private static int worstCase(int plane, int row, int segments) throws DicomException {
		long rows = plane / row;
		long size = RleHeader.BYTES + segments * (rows * (row + (row + LONGEST - 1) / LONGEST) + 1);
		if (size > Integer.MAX_VALUE - 8) {
			throw Problem.limit("A frame of " + ((long) plane * segments) + " bytes is too large for one piece of RLE");
		}
		return (int) size;
	}

	/// @return where the output goes on
	private static int pack(byte[] line, byte[] out, int start) {
		int to = start;
		int literal = 0;
		int i = 0;
		while (i < line.length) {
			int end = i + 1;
			int limit = Math.min(line.length, i + LONGEST);
			while (end < limit && line[end] == line[i]) {
				end++;
			}
			if (end - i >= SHORTEST_REPEAT) {
				to = literals(line, literal, i, out, to);
				out[to++] = (byte) (1 - (end - i));
				out[to++] = line[i];
				literal = end;
			}
			i = end;
		}
		return literals(line, literal, line.length, out, to);
	}

	private static int literals(byte[] line, int from, int end, byte[] out, int start) {
		int to = start;
		for (int at = from; at < end; at += LONGEST) {
			int count = Math.min(LONGEST, end - at);
			out[to++] = (byte) (count - 1);
			System.arraycopy(line, at, out, to, count);
			to += count;
		}
		return to;
	}
}
