package org.sagitta.codec.jpegls.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, without any loss.
class LosslessEncoderContractTest extends FrameEncoderContract {
	@Override
	protected FrameEncoder encoder() {
		return new JpegLsEncoder();
	}

	@Override
	protected FrameDecoder decoder() {
		return new JpegLsDecoder();
	}

	@Override
	protected List<Compression> compressions() {
		return List.of(Compression.of(Uids.JPEG_LS_LOSSLESS));
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Images.format(300, 5, 1, 8), Images.format(1, 1, 1, 2), Images.format(129, 3, 1, 16), Images.format(7, 5, 3, 8),
				Images.format(64, 2, 3, 16), Images.format(33, 6, 3, 8).decoded("YBR_FULL"),
				Images.format(9, 4, 1, 8).decoded("PALETTE COLOR"),
				new PixelFormat(1, 9, 1, 1, "MONOCHROME2", 0, 8, 7, 6, true),
				new PixelFormat(17, 9, 1, 1, "MONOCHROME2", 0, 16, 12, 11, true),
				new PixelFormat(13, 11, 1, 1, "MONOCHROME2", 0, 16, 16, 15, true));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 32, 31, 30, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 1, 1, 0, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 8, 1, 0, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false),
				new PixelFormat(8, 8, 1, 4, "CMYK", 0, 8, 8, 7, false));
	}
}
