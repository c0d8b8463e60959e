package org.sagitta.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// The input of the targets for frame decoders: four bytes say what the data set says of the frame, the codestream follows.
/// 1: columns - 1. 2: rows - 1 in the lower six bits, and 44 columns more by the seventh. 3: 16 bits by the lowest, samples by the two next,
/// signed by the fourth, and how many bits are not stored in the upper four. 4: the photometric interpretation.
final class Codestream {
	private static final int HEADER = 4;
	private static final int MORE_COLUMNS = 44;
	private static final List<Integer> SAMPLES = List.of(1, 3, 1, 4);
	private static final List<String> GREY = List.of("MONOCHROME2", "PALETTE COLOR");
	private static final List<String> COLOURS = List.of("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "YBR_ICT");
	/// Tables and buffers of a size of their own.
	private static final long FIXED = 4 << 20;

	private Codestream() {
	}

	/// @param perByte what may be allocated for each byte of the frame, and of the codestream
	static void decode(FrameDecoder decoder, byte[] input, long perByte) throws IOException {
		if (input.length < HEADER) {
			return;
		}
		PixelFormat format = format(input);
		byte[] codestream = Arrays.copyOfRange(input, HEADER, input.length);
		long limit = FIXED + perByte * (codestream.length + (long) format.frameBytes());
		Frame frame = Hostile.refusable(() -> Hostile.within(limit, () -> decoder.decode(codestream, format)));
		if (frame != null) {
			Hostile.check(frame.format().allocated(format.bitsAllocated()).equals(format.decoded(frame.format().photometricInterpretation())),
					"the frame is another one than was announced");
			frame.values();
			Frame again = Hostile.accepted("the second decoding was refused", () -> decoder.decode(codestream, format));
			Hostile.check(Arrays.equals(frame.samples(), again.samples()), "the second decoding differs");
		}
	}

	private static PixelFormat format(byte[] input) {
		int columns = (input[0] & 0xFF) + 1 + ((input[1] & 0x40) == 0 ? 0 : MORE_COLUMNS);
		int allocated = (input[2] & 1) == 0 ? 8 : 16;
		int samples = SAMPLES.get(input[2] >> 1 & 3);
		int stored = allocated - (input[2] >> 4 & 15) % allocated;
		List<String> photometric = samples == 1 ? GREY : COLOURS;
		return new PixelFormat(columns, (input[1] & 0x3F) + 1, 1, samples, photometric.get((input[3] & 0xFF) % photometric.size()), 0, allocated,
				stored, stored - 1, (input[2] & 8) != 0);
	}

	/// The input for a codestream that was made of a frame of up to 256 × 64 pixels.
	static byte[] input(PixelFormat format, byte[] codestream) {
		byte[] input = new byte[HEADER + codestream.length];
		input[0] = (byte) (format.columns() - 1);
		input[1] = (byte) (format.rows() - 1);
		int unstored = format.bitsAllocated() - format.bitsStored();
		int sign = format.signed() ? 8 : 0;
		input[2] = (byte) (format.bitsAllocated() >> 4 | SAMPLES.indexOf(format.samplesPerPixel()) << 1 | sign | unstored << 4);
		List<String> photometric = format.samplesPerPixel() == 1 ? GREY : COLOURS;
		input[3] = (byte) Math.max(0, photometric.indexOf(format.photometricInterpretation()));
		System.arraycopy(codestream, 0, input, HEADER, codestream.length);
		return input;
	}
}
