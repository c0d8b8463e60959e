package org.sagitta.codec.jpegls.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a lossless codestream of colours.
class LosslessDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegLsDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new JpegLsEncoder().encode(Images.GRADIENT.frame(format()), Compression.of(Uids.JPEG_LS_LOSSLESS)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Images.format(31, 17, 3, 12);
	}
}
