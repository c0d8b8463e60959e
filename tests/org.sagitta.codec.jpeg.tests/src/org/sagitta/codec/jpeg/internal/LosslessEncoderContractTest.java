package org.sagitta.codec.jpeg.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, by the lossless process with the first predictor and with any.
class LosslessEncoderContractTest extends FrameEncoderContract {
	@Override
	protected FrameEncoder encoder() {
		return new JpegEncoder();
	}

	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected List<Compression> compressions() {
		return List.of(Compression.of(Uids.JPEG_LOSSLESS_SV1), Compression.of(Uids.JPEG_LOSSLESS));
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Images.grey(300, 5, 8, 8, false), Images.grey(1, 1, 8, 7, true), Images.grey(17, 9, 16, 12, true),
				Images.grey(129, 3, 16, 16, false), Images.grey(13, 11, 16, 16, true), Images.grey(11, 3, 8, 1, false),
				new PixelFormat(19, 7, 1, 1, "MONOCHROME1", 0, 16, 12, 15, false), Images.grey(9, 4, 8, 8, false).decoded("PALETTE COLOR"),
				Images.colour(7, 5, "RGB"), Images.colour(128, 2, "YBR_FULL"));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(Images.grey(8, 8, 32, 31, false), Images.grey(8, 8, 1, 1, false));
	}
}
