package org.sagitta.codec.system.internal;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a lossless codestream of transformed colours.
class OpenJpegDecoderContractTest extends FrameDecoderContract {
	private static final PixelFormat RGB = Pictures.format(31, 17, 3, 8, 8, false);

	/// Before each test: an abortion inside of it would count as a wrong exception.
	@BeforeEach
	void requireTheLibrary() {
		Installed.openJpegDecoder();
	}

	@Override
	protected FrameDecoder decoder() {
		return Installed.openJpegDecoder();
	}

	@Override
	protected byte[] codestream() throws IOException {
		return Installed.openJpegEncoder().encode(Pictures.of(RGB), Compression.of(Uids.JPEG_2000_LOSSLESS)).codestream();
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) throws IOException {
		return DeclaredSizes.jpeg2000(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return RGB.decoded("YBR_RCT");
	}
}
