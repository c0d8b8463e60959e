package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameDecoderContract;
import org.sagitta.testkit.FrameEncoderContractFrames;

class EncapsulatedFramesDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new EncapsulatedFrames();
	}

	@Override
	protected byte[] codestream() {
		Compression compression = Compression.of(Uids.ENCAPSULATED_UNCOMPRESSED);
		return new EncapsulatedFrames().encode(FrameEncoderContractFrames.gradient(format()), compression).codestream();
	}

	@Override
	protected PixelFormat format() {
		return Formats.colour(31, 17, 16, "RGB");
	}
}
