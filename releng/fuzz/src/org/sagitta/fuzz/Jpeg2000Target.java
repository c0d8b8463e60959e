package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.codec.jpeg2000.internal.Jpeg2000Decoder;
import org.sagitta.dicom.image.FrameDecoder;

/// Decodes JPEG 2000 and HTJ2K (ITU-T T.800 and T.814).
public final class Jpeg2000Target {
	private static final FrameDecoder DECODER = new Jpeg2000Decoder();
	/// Coefficients are ints; code-blocks and precincts are objects.
	private static final long PER_BYTE = 128;

	private Jpeg2000Target() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Codestream.decode(DECODER, input, PER_BYTE);
	}
}
