package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.codec.jpeg.internal.JpegDecoder;
import org.sagitta.dicom.image.FrameDecoder;

/// Decodes JPEG of any process (ITU-T T.81).
public final class JpegTarget {
	private static final FrameDecoder DECODER = new JpegDecoder();
	/// Coefficients are ints, of blocks that reach over the edges.
	private static final long PER_BYTE = 64;

	private JpegTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Codestream.decode(DECODER, input, PER_BYTE);
	}
}
