package org.sagitta.codec.jpegls.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, with small errors and greater ones.
class NearLosslessEncoderContractTest extends FrameEncoderContract {
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
		return List.of(new Compression(Uids.JPEG_LS_NEAR, 90, 1, 10), new Compression(Uids.JPEG_LS_NEAR, 90, 3, 10));
	}

	/// Few bits may be off by a great part of what they can tell.
	@Override
	protected double meanError(Compression compression) {
		return 1;
	}

	@Override
	protected int greatestError(Compression compression) {
		return compression.maximalError();
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Images.format(300, 5, 1, 8), Images.format(1, 1, 1, 3), Images.format(17, 9, 1, 12), Images.format(129, 3, 1, 16),
				Images.format(7, 5, 3, 8), Images.format(33, 6, 3, 8).decoded("YBR_FULL"));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 32, 31, 30, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 8, 1, 0, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false),
				Images.format(8, 8, 1, 8).decoded("PALETTE COLOR"));
	}
}
