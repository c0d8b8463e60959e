package org.sagitta.fuzz;

import java.io.IOException;

import org.sagitta.dicom.image.internal.RleDecoder;
import org.sagitta.dicom.image.FrameDecoder;

/// Decodes RLE (PS3.5 annex G).
public final class RleTarget {
	private static final FrameDecoder DECODER = new RleDecoder();
	/// The frame, and a plane of it.
	private static final long PER_BYTE = 4;

	private RleTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Codestream.decode(DECODER, input, PER_BYTE);
	}
}
