package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// RLE Lossless (PS3.5 annex G).
@Component(service = FrameDecoder.class)
public final class RleDecoder implements FrameDecoder {
	/// Two bytes become at most 128.
	private static final long GREATEST_RATIO = 64;

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.RLE_LOSSLESS);
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		RleFormats.check(format);
		RleHeader header = RleHeader.of(codestream, format);
		int size = format.frameBytes();
		if (size > codestream.length * GREATEST_RATIO) {
			throw Problem.truncated(codestream.length + " bytes of RLE cannot become a frame of " + size);
		}
		byte[] samples = new byte[size];
		int segments = header.starts().length - 1;
		byte[] plane = segments == 1 ? samples : new byte[size / segments];
		int width = segments / format.samplesPerPixel();
		for (int segment = 0; segment < segments; segment++) {
			expand(codestream, header.starts()[segment], header.starts()[segment + 1], plane, segment);
			if (segments > 1) {
				spread(plane, samples, segment / width * width + width - 1 - segment % width, segments);
			}
		}
		return new Frame(format.decoded(NativeLayout.fullySampled(format)), samples);
	}

	/// A control byte, then so many bytes to copy, or one to repeat (section G.3.2).
	private static void expand(byte[] codestream, int from, int end, byte[] plane, int segment) throws DicomException {
		int in = from;
		int out = 0;
		while (out < plane.length) {
			if (in + 1 >= end) {
				throw Problem.truncated("RLE segment " + (segment + 1) + " ends after " + out + " of " + plane.length + " bytes");
			}
			int control = codestream[in++];
			if (control >= 0) {
				int count = Math.min(control + 1, plane.length - out);
				if (count > end - in) {
					throw Problem.truncated("RLE segment " + (segment + 1) + " ends " + (count - end + in) + " bytes before its last run does");
				}
				System.arraycopy(codestream, in, plane, out, count);
				in += control + 1;
				out += count;
			} else if (control != -128) {
				int count = Math.min(1 - control, plane.length - out);
				Arrays.fill(plane, out, out + count, codestream[in++]);
				out += count;
			}
		}
	}

	private static void spread(byte[] plane, byte[] samples, int first, int step) {
		int to = first;
		for (byte value : plane) {
			samples[to] = value;
			to += step;
		}
	}
}
