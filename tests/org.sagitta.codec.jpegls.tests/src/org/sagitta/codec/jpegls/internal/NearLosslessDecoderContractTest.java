package org.sagitta.codec.jpegls.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a near-lossless codestream that has runs.
class NearLosslessDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegLsDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new JpegLsEncoder().encode(Images.BLOCKS.frame(format()), Compression.of(Uids.JPEG_LS_NEAR)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Images.format(50, 40, 1, 8);
	}
}
