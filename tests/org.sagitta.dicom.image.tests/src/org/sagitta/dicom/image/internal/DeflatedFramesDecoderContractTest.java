package org.sagitta.dicom.image.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameDecoderContract;
import org.sagitta.testkit.FrameEncoderContractFrames;

class DeflatedFramesDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new DeflatedFrames();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new DeflatedFrames().encode(FrameEncoderContractFrames.gradient(format()), Compression.of(Uids.DEFLATED_FRAMES)).codestream();
	}

	@Override
	protected PixelFormat format() {
		return Formats.colour(31, 17, 16, "RGB");
	}
}
