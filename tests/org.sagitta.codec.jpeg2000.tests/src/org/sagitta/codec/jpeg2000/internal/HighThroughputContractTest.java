package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a codestream of Part 15.
class HighThroughputContractTest extends FrameDecoderContract {
	private static final TestImage IMAGE = TestImage.of(50, 40, 1, 12, false);
	private static final byte[] CODESTREAM = new HtImageEncoder(12, 2, Passes.REFINED).encode(IMAGE.samples(), 50, 40);

	@Override
	protected FrameDecoder decoder() {
		return new Jpeg2000Decoder();
	}

	@Override
	protected byte[] codestream() {
		return CODESTREAM;
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) {
		return DeclaredSizes.jpeg2000(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return IMAGE.format();
	}
}
