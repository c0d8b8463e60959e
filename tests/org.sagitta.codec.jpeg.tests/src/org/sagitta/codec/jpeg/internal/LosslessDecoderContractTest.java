package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a codestream of the lossless process: signed grey values, 12 bits of 16.
class LosslessDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new JpegEncoder().encode(Images.waves(format()), Compression.of(Uids.JPEG_LOSSLESS_SV1)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Images.grey(50, 40, 16, 12, true);
	}
}
