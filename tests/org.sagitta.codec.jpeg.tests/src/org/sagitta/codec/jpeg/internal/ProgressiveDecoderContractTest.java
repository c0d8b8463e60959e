package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a progressive codestream, whose end may be missing without a gap in the picture.
class ProgressiveDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return Progressive.codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Progressive.FORMAT;
	}
}
