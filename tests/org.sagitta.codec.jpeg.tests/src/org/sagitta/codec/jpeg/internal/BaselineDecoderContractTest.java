package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a baseline codestream of colours, the sizes no multiples of a block.
class BaselineDecoderContractTest extends FrameDecoderContract {
	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return new JpegEncoder().encode(Images.waves(format().decoded("YBR_FULL")), Compression.of(Uids.JPEG_BASELINE)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return Images.colour(50, 43, "YBR_FULL_422");
	}
}
