package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.codec.jpegls.internal.JpegLsDecoder;
import org.sagitta.dicom.image.FrameDecoder;

/// Decodes JPEG-LS (ITU-T T.87).
public final class JpegLsTarget {
	private static final FrameDecoder DECODER = new JpegLsDecoder();
	/// Lines are ints.
	private static final long PER_BYTE = 64;

	private JpegLsTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Codestream.decode(DECODER, input, PER_BYTE);
	}
}
