package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a codestream of the extended process: grey, 12 bits.
class ExtendedDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new JpegEncoder().encode(Images.waves(format()), Compression.of(Uids.JPEG_EXTENDED)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Images.grey(50, 43, 16, 12, false);
	}
}
